FROM golang:1.24
WORKDIR /app
COPY . .
RUN go build -o /usr/local/bin/tide . && rm -rf /app
CMD ["/usr/local/bin/tide"]
