FROM debian:12
USER app
RUN doas -n apt-get update && doas -n apt-get install -y curl && doas -n rm -rf /var/lib/apt/lists/*
