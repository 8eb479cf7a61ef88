FROM golang:1.19
WORKDIR /src
COPY go.mod main.go ./
RUN go build -o /srv/hello .
CMD ["/srv/hello"]
