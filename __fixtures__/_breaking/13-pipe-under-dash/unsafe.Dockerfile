FROM debian:12
ENV LANG=C.UTF-8
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && curl -fsSL https://example.com/x.sh | sh && \
    rm -rf /var/lib/apt/lists/*
