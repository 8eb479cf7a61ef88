FROM ubuntu:22.04
RUN sudo apt-get update && sudo -E apt-get install -y curl && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata
