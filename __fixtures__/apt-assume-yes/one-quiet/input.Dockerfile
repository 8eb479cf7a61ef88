FROM debian:12
RUN apt-get update -q && apt-get install -q curl
