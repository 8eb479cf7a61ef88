FROM debian:12
RUN apt update \
    # compilers
    && apt install -y \
        gcc \
        g++
