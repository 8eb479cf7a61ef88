# syntax=docker/dockerfile
FROM debian:12
RUN <<EOF
set -e
touch a
touch b
touch c
touch d
touch e
EOF
