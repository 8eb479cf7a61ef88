FROM debian:bookworm-slim AS shell
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://downloads.example.com/agent-2.1.tar.gz | tar xz -C /opt

FROM alpine:3.20
RUN set -euo pipefail; curl -fsSL https://downloads.example.com/agent-2.1.tar.gz | tar xz -C /opt
