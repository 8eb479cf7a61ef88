FROM debian:12
# größe – 日本語 🐳
RUN echo "größe 🐳" && apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && echo "日本語" && \
    rm -rf /var/lib/apt/lists/*
