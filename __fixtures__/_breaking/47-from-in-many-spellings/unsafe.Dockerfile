FROM  --platform=$BUILDPLATFORM	debian:12	AS base
ENV LANG=C.UTF-8
FROM base
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && \
    rm -rf /var/lib/apt/lists/*
