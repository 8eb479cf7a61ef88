FROM ubuntu:22.04
ARG PACKAGES
RUN apt install -y 'python3.*' && apt install -y lib*-dev && apt install -y $PACKAGES && apt remove -y '?installed(~nvim)'
