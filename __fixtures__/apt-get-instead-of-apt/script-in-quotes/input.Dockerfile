FROM ubuntu:22.04
RUN sh -c 'apt install -y x'
