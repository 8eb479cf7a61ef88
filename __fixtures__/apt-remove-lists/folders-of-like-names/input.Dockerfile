FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/apt/lists/* && mkdir -p /srv/lists

FROM debian:12
RUN apt-get update && apt-get install -y curl && cd /var/lib/apt/lists && rm -rf *
