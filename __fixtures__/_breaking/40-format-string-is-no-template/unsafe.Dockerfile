FROM debian:12
RUN docker inspect -f '{{ .State.Status }}' app > /status && apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && \
    rm -rf /var/lib/apt/lists/*
