FROM debian:12
RUN apt-get update && apt-get install -y maybe || true && rm -rf /var/lib/apt/lists/*
