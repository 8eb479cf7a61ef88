FROM debian:12
RUN --mount=type=secret,id=apt,target=/etc/apt/auth.conf apt-get update && apt-get install -y curl && \
    rm -rf /var/lib/apt/lists/*
