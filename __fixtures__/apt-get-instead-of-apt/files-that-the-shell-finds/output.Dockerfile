FROM ubuntu:22.04
RUN apt-get install -y ../piaware_*.deb
