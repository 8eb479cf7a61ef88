FROM golang:1.24
ARG NAME=tide
WORKDIR /app
COPY . .
RUN go build -o /app/$NAME .
CMD ["/app/tide"]
