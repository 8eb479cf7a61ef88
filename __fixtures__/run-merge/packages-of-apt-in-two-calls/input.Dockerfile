# Both make users: who comes first gets the lower number.
FROM debian:12 AS users
RUN apt-get update && apt-get install -y memcached
RUN apt-get install -y git

# The third one makes one too.
FROM debian:12 AS three
RUN apt-get update && apt-get install -y memcached
RUN apt-get install -y wget
RUN apt-get install -y git

# Either excludes the other.
FROM debian:12 AS excluded
RUN apt-get update && apt-get install -y libcurl4-openssl-dev
RUN apt-get install -y libcurl4-gnutls-dev

FROM debian:12 AS options
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y --no-install-recommends wget

FROM ubuntu:14.04 AS older
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM registry.example.com/base:1 AS unknown
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget
CMD ["sh"]
