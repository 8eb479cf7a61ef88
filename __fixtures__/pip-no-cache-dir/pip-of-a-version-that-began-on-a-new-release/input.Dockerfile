FROM golang:1.22
RUN apt-get update && apt-get install -y python3-pip
RUN pip3 install --break-system-packages yamllint
