FROM ubuntu:22.04
RUN apt update && with-lock apt -y install curl
RUN apt update && watch 'apt install -y git'
RUN apt update && /usr/bin/apt install -y make
RUN apt update && apt install -y $TOOLS
