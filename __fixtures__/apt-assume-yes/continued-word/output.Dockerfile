FROM debian:12
RUN apt-get inst\
all -y curl
