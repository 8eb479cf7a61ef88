FROM golang:1.22
WORKDIR /opt/proto
ADD https://downloads.example.com/protoc-25.3.tar.gz?mirror=1&os=linux protoc.tar.gz
RUN tar xzf protoc.tar.gz && rm protoc.tar.gz
