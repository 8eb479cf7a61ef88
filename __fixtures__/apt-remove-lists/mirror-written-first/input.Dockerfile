FROM debian:12
RUN sed -i 's|archive.example.com|mirror.example.com|' /etc/apt/sources.list.d/debian.sources && apt-get update && apt-get install -y curl
