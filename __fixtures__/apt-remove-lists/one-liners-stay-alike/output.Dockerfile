FROM debian:12 AS a
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
FROM debian:12 AS b
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
FROM debian:12 AS c
RUN apt-get update && apt-get install -y ca-certificates && rm -rf /var/lib/apt/lists/*
