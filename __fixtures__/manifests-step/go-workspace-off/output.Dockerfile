FROM golang:1.22
ENV GOWORK=off
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -mod=readonly -o /shop .
CMD ["/shop"]
