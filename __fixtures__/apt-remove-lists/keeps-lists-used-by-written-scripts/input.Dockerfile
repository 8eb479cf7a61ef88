FROM debian:bookworm-slim AS downloaded
RUN apt-get update && apt-get install -y wget
RUN wget -O /tmp/get.sh https://example.com/get.sh && sh /tmp/get.sh

FROM debian:bookworm-slim AS downloaded-to-path
RUN apt-get update && apt-get install -y curl
RUN curl -o /usr/local/bin/acme-setup https://example.com/setup && chmod +x /usr/local/bin/acme-setup
RUN acme-setup install

FROM debian:bookworm-slim AS substituted
RUN apt-get update && apt-get install -y curl
RUN sh -c "$(curl -fsSL https://example.com/install)"

FROM debian:bookworm-slim AS copied-heredoc
RUN apt-get update && apt-get install -y curl
COPY <<EOF /usr/local/bin/packages
#!/bin/sh
apt-get install -y "$@"
EOF
RUN packages make

FROM debian:bookworm-slim AS heredoc-of-a-shell
RUN apt-get update && apt-get install -y curl
RUN bash <<EOF
apt-get install -y make
EOF

FROM debian:bookworm-slim AS heredoc-of-an-interpreter
RUN apt-get update && apt-get install -y python3
RUN python3 <<EOF
import subprocess
subprocess.run(["apt-get", "install", "-y", "make"])
EOF

FROM debian:bookworm-slim AS sourced
RUN apt-get update && apt-get install -y curl
COPY env.sh /env.sh
RUN . /env.sh

FROM registry.example.com/team/base:2 AS of-the-base
RUN apt-get update && apt-get install -y curl
RUN bring-up-to-date
