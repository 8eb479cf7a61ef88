FROM debian:12
COPY setup.sh /opt/
RUN apt-get update && apt-get install -y curl
RUN exec /opt/setup.sh --all
