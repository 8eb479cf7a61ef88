FROM alpine:3.20 AS c
COPY probe.c /src/
RUN apk add --no-cache gcc musl-dev tzdata && \
    cc -static -o /usr/bin/probe /src/probe.c && \
    rm -r /src
CMD ["probe"]

FROM ubuntu:24.04 AS archive
RUN set -eux; \
    apt-get update; \
    apt-get install -y ca-certificates curl unzip; \
    curl -fsSLo /tmp/agent.zip https://example.com/agent.zip; \
    unzip /tmp/agent.zip -d /opt/agent; \
    rm /tmp/agent.zip; \
    rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["/opt/agent/agentd"]

FROM debian:12 AS sudo
RUN sudo apt-get update && sudo apt-get install -y patch && patch -p1 < /tmp/fix.patch
CMD ["agentd"]
