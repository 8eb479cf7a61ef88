FROM alpine:3.20
# busybox has it
RUN set -o pipefail && wget -qO- https://downloads.example.com/install.sh | sh
RUN apk add --no-cache curl
RUN set -o pipefail && curl -sL https://downloads.example.com/install.sh | sh
COPY --from=tools /bin/jq /usr/local/bin/
RUN set -o pipefail && jq -r .name /etc/settings.json | sort > /etc/name
CMD ["agent"]

FROM fedora:40
RUN set -o pipefail && curl -sL https://downloads.example.com/install.sh | sh
RUN set -o pipefail && python3 /opt/list && python3 /opt/list | sort > /list
RUN curl -o /usr/local/bin/yq https://downloads.example.com/yq && chmod +x /usr/local/bin/yq
RUN set -o pipefail && yq .name /etc/settings.yaml | sort > /etc/name
CMD ["agent"]

FROM node:20
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -sL https://downloads.example.com/install.sh | sh && node /list.js | sort > /list
ENTRYPOINT ["npm"]

FROM debian:trixie-slim
# brings xz-utils
RUN apt-get update && apt-get install -y dpkg-dev
RUN set -o pipefail && xzcat /list.xz | sort > /list
CMD ["agent"]
