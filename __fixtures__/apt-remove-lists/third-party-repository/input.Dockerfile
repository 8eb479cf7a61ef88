FROM ubuntu:22.04
RUN apt-get update && apt-get install -y gnupg \
 && echo 'deb https://apt.example.com stable main' > /etc/apt/sources.list.d/x.list \
 && apt-get update \
 && apt-get install -y x
