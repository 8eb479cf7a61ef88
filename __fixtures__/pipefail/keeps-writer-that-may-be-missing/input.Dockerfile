# Without curl, sh reads nothing, and the build goes on.
FROM node:20-slim
RUN curl -sL https://downloads.example.com/install.sh | sh
ENTRYPOINT ["npm"]

FROM debian:trixie-slim
RUN wget -qO- https://downloads.example.com/install.sh | sh
RUN cat /etc/settings.json | jq .name | sort > /etc/name
RUN if true; then apt-get update && apt-get install -y curl; fi
RUN curl -sL https://downloads.example.com/install.sh | sh
RUN sudo cat /etc/passwd | sort > /etc/sorted
CMD ["agent"]

FROM alpine:3.20
RUN apk add --no-cache curl && apk del curl && curl -sL https://downloads.example.com/install.sh | sh
RUN bash -c 'true' || curl -sL https://downloads.example.com/list | tee /list
CMD ["agent"]
