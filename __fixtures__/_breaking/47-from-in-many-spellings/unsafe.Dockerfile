from  --platform=$BUILDPLATFORM	debian:12	as Base
FROM Base
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && \
    rm -rf /var/lib/apt/lists/*
