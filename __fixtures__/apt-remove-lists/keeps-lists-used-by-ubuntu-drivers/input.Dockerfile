FROM ubuntu:22.04
RUN apt-get update && apt-get install -y ubuntu-drivers-common
RUN sudo -E bash ./install-drivers.sh && python3 /opt/setup/install_deps.py
