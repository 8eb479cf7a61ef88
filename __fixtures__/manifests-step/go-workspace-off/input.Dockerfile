FROM golang:1.22
ENV GOWORK=off
WORKDIR /src
COPY . .
RUN go build -mod=readonly -o /shop .
CMD ["/shop"]
