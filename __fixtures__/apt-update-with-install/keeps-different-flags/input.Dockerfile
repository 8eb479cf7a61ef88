FROM debian:12
RUN --mount=type=cache,target=/var/lib/apt apt-get update
RUN apt-get install -y curl
