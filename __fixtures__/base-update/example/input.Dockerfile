FROM debian:buster-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["curl", "--fail", "--silent"]
