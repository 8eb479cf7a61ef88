FROM debian:bookworm
RUN apt-get update && apt-get install -y -- htop
RUN apt-get update && apt-get install -- htop
RUN apt-get update && apt-get -y install -- htop
