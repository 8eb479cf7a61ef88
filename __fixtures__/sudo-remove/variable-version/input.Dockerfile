ARG VERSION=12
FROM debian:${VERSION}
RUN DEBIAN_FRONTEND=noninteractive sudo apt-get install -y x
