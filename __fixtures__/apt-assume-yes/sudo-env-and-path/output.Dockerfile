FROM ubuntu:22.04
RUN sudo apt-get update && sudo -E apt-get install -y curl
RUN DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata
RUN env DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get install -y locales
