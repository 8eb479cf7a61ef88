FROM debian:12
RUN apt-get update && \
    apt-get install -y --no-install-recommends curl wget build-essential git

FROM ubuntu:22.04
RUN apt-get update && apt-get install -y \
    curl \
    wget \
    zip \
    unzip
CMD ["sh"]
