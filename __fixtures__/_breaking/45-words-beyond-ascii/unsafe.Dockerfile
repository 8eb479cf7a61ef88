FROM debian:12
# größe – 日本語 🐳
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    echo "größe 🐳" && apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends curl ca-certificates && echo "日本語"
