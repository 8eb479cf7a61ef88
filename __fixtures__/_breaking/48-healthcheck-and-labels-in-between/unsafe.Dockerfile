FROM debian:12
RUN apt-get update
LABEL a=b
RUN apt-get install -y --no-install-recommends curl ca-certificates
