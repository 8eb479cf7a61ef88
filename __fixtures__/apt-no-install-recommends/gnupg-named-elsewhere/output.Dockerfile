FROM debian:12 AS later
RUN apt-get update && apt-get install -y --no-install-recommends make
RUN apt-get install -y --no-install-recommends gnupg && gpg --dearmor < /src/key.asc > /etc/key.gpg

FROM debian:12 AS in-the-base
RUN apt-get update && apt-get install -y --no-install-recommends gpg
FROM in-the-base
RUN apt-get update && apt-get install -y --no-install-recommends make && gpg --dearmor < /src/key.asc > /etc/key.gpg

FROM ubuntu:16.04 AS in-every-image
RUN apt-get update && apt-get install -y --no-install-recommends build-essential
COPY key.asc /tmp/
RUN apt-key add /tmp/key.asc
