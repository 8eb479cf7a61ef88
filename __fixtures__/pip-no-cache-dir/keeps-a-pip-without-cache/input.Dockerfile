FROM debian:jessie
RUN apt-get update && apt-get install -y python-pip && rm -rf /var/lib/apt/lists/*
RUN pip install flask

FROM ubuntu:14.04
RUN apt-get update && apt-get install -y python3-pip && pip3 install flask

FROM ubuntu:wily
RUN apt-get update && apt-get install -y python-pip && pip install flask
