FROM debian:12
WORKDIR /opt
RUN wget https://example.com/tool-1.2.tar.gz && tar -xzf tool-1.2.tar.gz && rm tool-1.2.tar.gz
