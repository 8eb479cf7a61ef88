# syntax=docker/dockerfile:1
FROM golang:1.24 AS build

ENV GOFLAGS=-mod=mod GOMAXPROCS=2

WORKDIR /app
COPY . .
RUN mkdir -p /data && CGO_ENABLED=0 go build -o tide .

FROM scratch
ARG REVISION=none
ARG MODE=production
# who to ask
LABEL org.opencontainers.image.authors="harbour@example.com" \
      org.opencontainers.image.revision=$REVISION
# how the tide tables are read
ENV TIDE_MODE=$MODE \
    TIDE_LANGUAGE=de
ENV GOFLAGS=-mod=mod GOMAXPROCS=2
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /data /data
COPY --from=build /app/tide /app/tide
EXPOSE 8080/tcp 9090
VOLUME ["/data"]
STOPSIGNAL SIGINT
HEALTHCHECK --interval=30s CMD ["/app/tide", "-check"]
WORKDIR /app
CMD ["-v"]
ENTRYPOINT ["/app/tide"]
USER 65532:65532
