FROM debian:12
RUN apt-get update && apt-get install -y git
RUN apt-get install -y curl
RUN apt-get install -y wget
FROM debian:12
RUN apt-get update && \
    apt-get install -y git && \
    apt-get install -y curl
FROM debian:12
RUN apt-get update && \
    apt-get install -y git && \
    apt-get install -y curl && \
    apt-get install -y --no-install-recommends wget
FROM debian:12
RUN apt-get update && apt-get install -y git && apt-get install -y curl
RUN apt-get install -y wget
