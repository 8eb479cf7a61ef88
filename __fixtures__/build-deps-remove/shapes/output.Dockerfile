FROM alpine:3.20 AS c
COPY probe.c /src/
RUN apk add --no-cache gcc musl-dev tzdata && \
    cc -static -o /usr/bin/probe /src/probe.c && \
    rm -r /src && \
    apk del gcc musl-dev
CMD ["probe"]

FROM ubuntu:24.04 AS archive
RUN set -eux; \
    apt-get update; \
    apt-get install -y ca-certificates curl unzip; \
    curl -fsSLo /tmp/agent.zip https://example.com/agent.zip; \
    unzip /tmp/agent.zip -d /opt/agent; \
    rm /tmp/agent.zip; \
    rm -rf /var/lib/apt/lists/*; \
    apt-mark auto unzip; \
    apt-get autoremove -y --purge
ENTRYPOINT ["/opt/agent/agentd"]

FROM debian:12 AS sudo
RUN sudo apt-get update && sudo apt-get install -y patch && patch -p1 < /tmp/fix.patch && \
    sudo apt-mark auto patch && \
    sudo apt-get autoremove -y --purge
CMD ["agentd"]
