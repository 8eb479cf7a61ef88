FROM debian:12
RUN apt-get update && apt-get install -y curl
COPY tool.deb /tmp/
RUN mkdir /a
RUN apt-get install -y /tmp/tool.deb
