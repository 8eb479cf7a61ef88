FROM debian:12
RUN apt-get update && \
    apt-get upgrade -y
RUN echo done > /marker && ./configure
RUN apt-get install -y curl
