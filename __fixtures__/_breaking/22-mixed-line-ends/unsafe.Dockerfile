FROM debian:12
ENV LANG=C.UTF-8
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl ca-certificates \
 && mkdir /a \
 && touch /a/b \
 && rm -rf /var/lib/apt/lists/*
