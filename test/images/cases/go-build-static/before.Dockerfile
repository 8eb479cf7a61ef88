FROM golang:1.19 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN go build -o /srv/hello .

FROM debian:bookworm-slim
COPY --from=build /srv/hello /srv/hello
CMD ["/srv/hello"]
