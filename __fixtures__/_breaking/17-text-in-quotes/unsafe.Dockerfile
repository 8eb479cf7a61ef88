FROM debian:12
RUN echo "apt-get install is documented" && apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && echo 'apk add x; pip install y' && \
    rm -rf /var/lib/apt/lists/*
