FROM debian:12
RUN apt-get update && \
    apt-get install -y git curl wget
FROM debian:12
RUN apt-get update && \
    apt-get install -y git curl
FROM debian:12
RUN apt-get update && \
    apt-get install -y git curl && \
    apt-get install -y --no-install-recommends wget
FROM debian:12
RUN apt-get update && \
    apt-get install -y git && \
    apt-get install -y curl wget
