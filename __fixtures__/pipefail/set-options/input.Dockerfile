FROM fedora:40
RUN set -eux; \
    curl -fsSL https://downloads.example.com/agent-2.1.tar.gz | tar xz -C /opt; \
    /opt/agent/install
RUN set -e -x && ./accounts | chpasswd

FROM debian:trixie-slim
RUN cd /opt; curl -fsSL https://downloads.example.com/agent-2.1.tar.gz | tar xz
RUN apt-get update && \
    apt-get install -y curl && \
    curl -fsSL https://downloads.example.com/setup | bash - && \
    apt-get install -y agent
