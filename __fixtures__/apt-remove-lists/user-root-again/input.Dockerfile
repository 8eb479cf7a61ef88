FROM debian:12
USER app
USER 0:0
RUN apt-get update && apt-get install -y curl
