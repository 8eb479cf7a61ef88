FROM debian:12
RUN apt-get update \
  && \
  apt-get install -y curl \
  && \
  # marked
  touch /srv/done \
  && \
  rm -rf /var/lib/apt/lists/*
