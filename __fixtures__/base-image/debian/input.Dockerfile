FROM debian:9-slim AS build
RUN apt-get update && apt-get install -y gcc

FROM debian:jessie
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates
