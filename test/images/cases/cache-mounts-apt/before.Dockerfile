FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends bc && rm -rf /var/lib/apt/lists/*
RUN apt-get update && \
    apt-get install -y --no-install-recommends ed && \
    apt-get clean
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends time
rm -rf /var/lib/apt/lists/*
EOF
