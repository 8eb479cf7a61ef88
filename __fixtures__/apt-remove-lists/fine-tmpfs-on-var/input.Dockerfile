FROM debian:12
RUN --mount=type=tmpfs,target=/var apt-get update && apt-get install -y gcc
