FROM golang:1.24 AS tools
CMD ["/app/tide"]

FROM tools
WORKDIR /app
COPY . .
RUN go build -o /app/tide .
ENTRYPOINT ["/app/tide"]
