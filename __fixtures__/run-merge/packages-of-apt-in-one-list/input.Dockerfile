FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN apt-get install -y --no-install-recommends wget
RUN apt-get install -y --no-install-recommends build-essential
RUN apt-get install -y --no-install-recommends git

FROM ubuntu:22.04
RUN apt-get update && apt-get install -y \
    curl \
    wget
RUN apt-get install -y \
    zip \
    unzip
CMD ["sh"]
