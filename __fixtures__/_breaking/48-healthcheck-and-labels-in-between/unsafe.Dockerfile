FROM debian:12
ENV LANG=C.UTF-8
RUN apt-get update
LABEL a=b
RUN apt-get install -y --no-install-recommends curl ca-certificates
