FROM golang:1.24
WORKDIR /app
COPY . .
RUN echo "high 12:00" > /app/table
RUN go build -o /app/tide .
CMD ["/app/tide"]
