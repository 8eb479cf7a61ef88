FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /exporter ./cmd/exporter

FROM alpine:3.20
RUN addgroup -g 10001 app \
    && adduser -D -H -h /home/app -s /sbin/nologin -u 10001 -G app app \
    && install -d -o 10001 -g 10001 /home/app
COPY --from=build /exporter /usr/bin/exporter
COPY exporter.yml /etc/exporter/exporter.yml
EXPOSE 9042
USER 10001:10001
ENTRYPOINT ["/usr/bin/exporter", "--config.file=/etc/exporter/exporter.yml"]
