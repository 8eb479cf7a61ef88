FROM debian:12
RUN --mount=type=secret,id=a \
    apt-get update && \
    apt-get install -y \
      curl
