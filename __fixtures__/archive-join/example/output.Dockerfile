FROM debian:12
RUN apt-get update && apt-get install -y gcc make wget && rm -rf /var/lib/apt/lists/*
WORKDIR /usr/src
RUN wget https://example.com/tool-1.2.tar.gz && \
    tar xzf tool-1.2.tar.gz && \
    cd tool-1.2 && \
    ./configure && \
    make && \
    make install && \
    cd .. && \
    rm -rf tool-1.2 tool-1.2.tar.gz
CMD ["tool"]
