FROM debian:12
COPY setup.sh .
RUN sudo apt-get update
RUN sudo ./setup.sh && sudo mkdir /x
