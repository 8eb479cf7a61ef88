FROM debian:12
RUN apt-get update && apt-get upgrade -y && apt-get clean && apt-get autoremove -y
RUN apt-get install -y curl git make
