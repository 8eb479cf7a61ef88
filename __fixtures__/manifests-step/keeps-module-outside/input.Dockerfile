FROM golang:1.22
WORKDIR /src
COPY api .
RUN go build -o /api .
