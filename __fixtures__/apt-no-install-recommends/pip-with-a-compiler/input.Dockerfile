FROM ubuntu:22.04 AS current
RUN apt-get update && apt-get install -y build-essential python3-dev python3-pip && pip3 install uwsgi

FROM debian:stretch AS old
RUN apt-get update && apt-get install -y g++ python3.5-dev python3-pip python3-setuptools && pip3 install uwsgi

FROM node:22-bookworm AS compiler-in-the-base
RUN apt-get update && apt-get install -y python3-dev python3-pip && pip3 install --break-system-packages uwsgi

FROM ubuntu:22.04 AS nothing-installed
RUN apt-get update && apt-get install -y python3-pip && pip3 --version
