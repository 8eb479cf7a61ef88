FROM golang:1.24-alpine
RUN apk add --no-cache git
WORKDIR /go/src/tide
COPY . .
RUN go install -v ./...
EXPOSE 8080
CMD ["tide"]
