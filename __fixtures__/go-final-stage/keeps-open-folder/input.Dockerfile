FROM golang:1.24
WORKDIR /app
COPY . .
RUN mkdir -p /var/lib/tide && chmod 777 /var/lib/tide
RUN go build -o /app/tide .
CMD ["/app/tide"]
