FROM golang:1.24 AS build
ADD . /src
RUN cd /src && CGO_ENABLED=0 go build -o /usr/local/bin/tide

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /src/tables /src/tables
COPY --from=build /usr/local/bin/tide /usr/local/bin/tide
WORKDIR /go

COPY --chown=1000:1000 tables /tables
ENV TIDE_TABLES=/tables
USER 1000
ENTRYPOINT ["/usr/local/bin/tide"]
