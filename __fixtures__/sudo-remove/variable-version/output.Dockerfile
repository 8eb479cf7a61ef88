ARG VERSION=12
FROM debian:${VERSION}
RUN DEBIAN_FRONTEND=noninteractive apt-get install -y x
