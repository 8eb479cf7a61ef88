FROM ubuntu:22.04
RUN apt-get update && apt-get install -y gcc python3-dev
RUN apt-get remove -y 'python3-d*' && apt-get autoremove -y
