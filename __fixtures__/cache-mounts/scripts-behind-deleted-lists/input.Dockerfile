FROM debian:12
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
COPY setup.sh /
RUN ./setup.sh

FROM ubuntu:22.04
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -r /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y jq && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://example.com/install.sh | sh

FROM debian:12
RUN apt-get update && apt-get install -y git
COPY setup.sh /
RUN ./setup.sh

FROM debian:12
RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y curl
RUN ./setup.sh
