FROM ubuntu:22.04
RUN sudo apt update && sudo -E apt install -y curl && DEBIAN_FRONTEND=noninteractive apt install -y tzdata
