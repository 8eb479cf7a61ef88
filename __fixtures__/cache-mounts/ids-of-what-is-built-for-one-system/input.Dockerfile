FROM python:3.12-alpine3.20
RUN pip install -r requirements.txt

FROM debian:9.9
RUN apt-get update && apt-get install -y python3-pip && pip3 install flask

FROM amazonlinux:2023
RUN yum install -y python3-pip && pip3 install flask

FROM team/base:1.2
USER root
ENV HOME=/root
RUN pip install flask && npm install -g pm2

ARG BASE
FROM $BASE
USER root
ENV HOME=/root
RUN pip install flask
