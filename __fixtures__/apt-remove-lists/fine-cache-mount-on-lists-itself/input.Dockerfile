FROM debian:12
RUN --mount=type=cache,sharing=locked,dst=/var/lib/apt/lists/ apt-get update && apt-get install -y gcc
