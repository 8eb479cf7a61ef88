FROM debian:trixie-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libcurl4-openssl-dev
COPY fetch.c /fetch.c
RUN gcc fetch.c -o /fetch $(pkg-config --cflags --libs libcurl)

FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates \
        libcurl4t64 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /fetch /fetch
ENTRYPOINT ["/fetch"]
