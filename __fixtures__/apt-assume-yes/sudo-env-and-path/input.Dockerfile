FROM ubuntu:22.04
RUN sudo apt-get update && sudo -E apt-get install curl
RUN DEBIAN_FRONTEND=noninteractive apt-get install tzdata
RUN env DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get install locales
