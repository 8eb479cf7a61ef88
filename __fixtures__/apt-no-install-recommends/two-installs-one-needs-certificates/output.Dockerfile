FROM debian:12
RUN apt-get update && apt-get install --no-install-recommends -y make && apt-get install --no-install-recommends -y wget ca-certificates
RUN apt-get install --no-install-recommends -y curl ca-certificates
