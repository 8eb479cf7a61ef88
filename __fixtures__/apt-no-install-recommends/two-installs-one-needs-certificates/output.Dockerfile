FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends make && apt-get install -y --no-install-recommends wget ca-certificates
RUN apt-get install -y --no-install-recommends curl
