FROM golang:1.19
WORKDIR /src
COPY go.mod main.go ./
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o /srv/hello .
CMD ["/srv/hello"]
