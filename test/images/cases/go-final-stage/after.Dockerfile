FROM golang:1.19 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN CGO_ENABLED=0 go build -o /srv/hello .

FROM scratch
COPY --from=build /srv/hello /srv/hello
CMD ["/srv/hello"]
