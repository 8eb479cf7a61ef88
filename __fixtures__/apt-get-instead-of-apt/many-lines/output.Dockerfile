FROM debian:12
RUN apt-get update \
    # compilers
    && apt-get install -y \
        gcc \
        g++
