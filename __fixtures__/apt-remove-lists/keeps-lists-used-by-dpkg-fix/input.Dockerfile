FROM debian:12
RUN apt-get update && apt-get install -y curl
COPY tool.deb /tmp/
RUN dpkg -i /tmp/tool.deb || apt-get install -fy
