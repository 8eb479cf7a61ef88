FROM  --platform=$BUILDPLATFORM	debian:12	AS base
FROM base
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && \
    rm -rf /var/lib/apt/lists/*
