FROM debian:12
RUN apt-get install -y net-tools
RUN apt-get install -y git
