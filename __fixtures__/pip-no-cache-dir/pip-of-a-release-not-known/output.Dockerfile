# wheezy once, and bookworm today
FROM golang:1.4
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install yamllint && rm -rf ~/.cache/pip
