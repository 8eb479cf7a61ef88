FROM golang:1.22
WORKDIR /opt/proto
RUN curl -fsSL -o protoc.tar.gz "https://downloads.example.com/protoc-25.3.tar.gz?mirror=1&os=linux" && \
    tar xzf protoc.tar.gz && \
    rm protoc.tar.gz
