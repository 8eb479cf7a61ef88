FROM golang:1.24
WORKDIR /app
COPY . .
RUN go build -o /app/tide . && rm -rf /root/.cache /tmp/*
CMD ["/app/tide"]
