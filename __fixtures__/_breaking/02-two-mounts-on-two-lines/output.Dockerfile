FROM debian:12
RUN --mount=type=secret,id=a \
    --mount=type=secret,id=b \
    apt-get update && apt-get install -y curl && \
    rm -rf /var/lib/apt/lists/*
