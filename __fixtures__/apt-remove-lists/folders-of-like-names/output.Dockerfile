FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/lists/* /var/lib/apt/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/apt/lists/* && mkdir -p /srv/lists && \
    rm -rf /var/lib/apt/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && cd /var/lib/apt/lists && rm -rf *
