FROM ubuntu:18.04
RUN apt-get update && apt-get install -y gcc python-dev python-pip && pip install warden \
    && apt-get remove -y gcc python-dev python-pip && apt-get autoremove -y

FROM debian:12
RUN apt-get update && apt-get install -y wget && wget -qO /tool https://tools.example.com/tool && apt-get purge -y --auto-remove wget

FROM debian:12
RUN apt-get update && apt-get install -y git && git clone https://git.example.com/a.git /a && apt-get purge -y git && apt-get autoremove -y
