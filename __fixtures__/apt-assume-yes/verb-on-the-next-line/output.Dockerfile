FROM debian:12
RUN apt-get \
      --no-install-recommends \
      install -y \
      curl
