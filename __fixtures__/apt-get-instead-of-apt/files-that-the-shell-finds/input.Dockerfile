FROM ubuntu:22.04
RUN apt install -y ../piaware_*.deb
