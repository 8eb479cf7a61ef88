FROM ubuntu:22.04
RUN sh -c 'apt-get install -y x'
