FROM debian:12
ARG WHO
USER $WHO
RUN apt-get update && apt-get install -y curl
