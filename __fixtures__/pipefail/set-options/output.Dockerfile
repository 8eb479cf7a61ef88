FROM fedora:40
RUN set -eux -o pipefail; \
    curl -fsSL https://downloads.example.com/agent-2.1.tar.gz | tar xz -C /opt; \
    /opt/agent/install
RUN set -e -x -o pipefail && ./accounts | chpasswd

FROM debian:trixie-slim
RUN set -o pipefail; cd /opt; curl -fsSL https://downloads.example.com/agent-2.1.tar.gz | tar xz
RUN set -o pipefail && \
    apt-get update && \
    apt-get install -y curl && \
    curl -fsSL https://downloads.example.com/setup | bash - && \
    apt-get install -y agent
