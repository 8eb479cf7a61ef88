FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN DEBIAN_FRONTEND=noninteractive apt-get -y dist-upgrade
