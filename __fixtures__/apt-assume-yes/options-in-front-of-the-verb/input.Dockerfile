FROM ubuntu:22.04
RUN apt-get update && apt-get -q -o Dpkg::Options::=--force-confold -t jammy-backports install curl
