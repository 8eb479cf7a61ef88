FROM python:3.6.4-slim
RUN pip install sampleproject

FROM debian:buster
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install sampleproject
