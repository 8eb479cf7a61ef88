FROM python:2.7.18
RUN apt-get update && apt-get install -y python-pip
RUN pip install --no-cache-dir numpy==1.9.2
RUN /usr/bin/pip install numpy==1.9.2 && rm -rf ~/.cache/pip

FROM debian:10
RUN apt-get update && apt-get install -y python-pip
RUN pip install numpy==1.9.2 && rm -rf ~/.cache/pip
