FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gcc-aarch64-linux-gnu make libc6-dev-arm64-cross
