FROM debian:12
RUN bash -c 'apt-get update && apt-get install -y curl'
RUN sudo bash -c "set -e; apt-get update; apt-get install -y git"
RUN timeout 300 apt-get update && sudo nice apt-get install -y make
