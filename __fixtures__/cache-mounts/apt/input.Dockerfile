FROM debian:bookworm-slim
# What the program needs.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq5 \
    && apt-get clean \
    && rm -rf /var/lib/apt/lists/* /tmp/build
RUN set -eux; \
	apt-get update; \
	apt-get install -y gcc; \
	rm -rf /var/lib/apt/lists/*

FROM ubuntu:24.04 AS tools

RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*

FROM tools
RUN apt-get update && apt-get install -y vim
