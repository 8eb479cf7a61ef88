FROM ubuntu:22.04 AS no-compiler
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-pip build-essential python3-dev
COPY requirements.txt /srv/
RUN pip3 install -r /srv/requirements.txt

FROM ubuntu:22.04 AS no-headers
RUN apt-get update && apt-get install -y --no-install-recommends g++ python3-pip python3-dev && python3 -m pip install uwsgi

FROM debian:stretch AS no-setuptools
RUN apt-get update && apt-get install -y --no-install-recommends build-essential python-dev python-pip python-setuptools python-wheel && pip install uwsgi

FROM registry.example.com/base:4 AS unknown-release
RUN apt-get update && apt-get install -y --no-install-recommends build-essential python3-dev python3-pip python3-setuptools
RUN ["pip3", "install", "uwsgi"]
