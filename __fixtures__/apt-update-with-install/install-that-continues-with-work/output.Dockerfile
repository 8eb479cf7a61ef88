FROM debian:12
RUN apt-get update && \
    apt-get install -y git && \
    git clone https://example.com/x.git /x && \
    make -C /x
