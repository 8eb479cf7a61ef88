FROM golang:1.24
WORKDIR /app
COPY . .
COPY deploy/tide.yaml /etc/tide/tide.yaml
RUN go build -o /usr/local/bin/tide ./cmd/tide
CMD ["tide", "-config", "/etc/tide/tide.yaml"]
