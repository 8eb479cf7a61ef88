FROM debian:12
RUN --mount=type=secret,id=a \
    apt-get update
RUN --mount=type=secret,id=a \
    apt-get install -y \
      curl
