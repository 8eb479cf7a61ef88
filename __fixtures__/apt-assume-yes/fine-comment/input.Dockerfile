FROM debian:12
# RUN apt-get install curl
RUN true # apt-get install curl
