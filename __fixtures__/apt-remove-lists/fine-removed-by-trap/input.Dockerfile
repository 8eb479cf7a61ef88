FROM debian:12
RUN trap 'rm -rf /var/lib/apt/lists/*' EXIT && apt-get update && apt-get install -y curl
