FROM golang:1.24
WORKDIR /src
COPY . .
RUN go install ./cmd/...
ENTRYPOINT ["/go/bin/tide"]
