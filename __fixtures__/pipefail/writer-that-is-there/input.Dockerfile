FROM alpine:3.20
# busybox has it
RUN wget -qO- https://downloads.example.com/install.sh | sh
RUN apk add --no-cache curl
RUN curl -sL https://downloads.example.com/install.sh | sh
COPY --from=tools /bin/jq /usr/local/bin/
RUN jq -r .name /etc/settings.json | sort > /etc/name
CMD ["agent"]

FROM fedora:40
RUN curl -sL https://downloads.example.com/install.sh | sh
RUN python3 /opt/list && python3 /opt/list | sort > /list
RUN curl -o /usr/local/bin/yq https://downloads.example.com/yq && chmod +x /usr/local/bin/yq
RUN yq .name /etc/settings.yaml | sort > /etc/name
CMD ["agent"]

FROM node:20
RUN curl -sL https://downloads.example.com/install.sh | sh && node /list.js | sort > /list
ENTRYPOINT ["npm"]

FROM debian:trixie-slim
# brings xz-utils
RUN apt-get update && apt-get install -y dpkg-dev
RUN xzcat /list.xz | sort > /list
CMD ["agent"]
