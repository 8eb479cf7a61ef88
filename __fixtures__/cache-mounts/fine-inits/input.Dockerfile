FROM debian:bookworm-slim AS service
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY service /usr/bin/
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["service"]

FROM alpine:3.20 AS worker
RUN apk add --no-cache dumb-init
COPY worker /usr/bin/
ENTRYPOINT ["/usr/bin/dumb-init", "--"]
CMD ["worker"]
