FROM nvidia/cuda:8.0-devel-ubuntu16.04
RUN apt-get update && apt-get install -y python3-pip && pip3 install numpy
