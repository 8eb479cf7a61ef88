FROM debian:12
RUN apt-get update && \
    apt-get install -y --no-install-recommends a \
# d is not in this release
#   d \
    b && \
    rm -rf /var/lib/apt/lists/*
COPY . /src
