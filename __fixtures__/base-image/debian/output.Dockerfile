FROM debian/eol:stretch-slim AS build
RUN apt-get update && apt-get install -y gcc

FROM debian/eol:jessie
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates
