FROM debian:12
RUN apt-get update && apt-get install -y gcc make wget && rm -rf /var/lib/apt/lists/*
WORKDIR /usr/src
RUN wget https://example.com/tool-1.2.tar.gz
RUN tar xzf tool-1.2.tar.gz
RUN cd tool-1.2 && ./configure && make && make install
RUN rm -rf tool-1.2 tool-1.2.tar.gz
CMD ["tool"]
