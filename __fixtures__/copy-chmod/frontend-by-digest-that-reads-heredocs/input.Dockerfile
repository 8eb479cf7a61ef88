# syntax=docker/dockerfile@sha256:4a1f0c9d3e8b7a6552413021f0e9d8c7b6a5948372615049382716059483a2b1
FROM debian:12
RUN <<EOF
touch /x
EOF
COPY start.sh /start.sh
RUN chmod 0755 /start.sh
