FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /exporter ./cmd/exporter

FROM alpine:3.20
COPY --from=build /exporter /usr/bin/exporter
COPY exporter.yml /etc/exporter/exporter.yml
EXPOSE 9042
ENTRYPOINT ["/usr/bin/exporter", "--config.file=/etc/exporter/exporter.yml"]
