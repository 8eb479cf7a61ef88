FROM debian:12
RUN echo "apt-get install is documented" && apt-get update && apt-get install -y curl && echo 'apk add x; pip install y' && \
    rm -rf /var/lib/apt/lists/*
