FROM debian:12
RUN apt-get update && apt-get install -y wget && wget https://example.com/tool-1.2.tar.gz
RUN tar xf tool-1.2.tar.gz
