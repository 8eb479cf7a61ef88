# syntax=docker/dockerfile:1
FROM golang:1.24

ARG REVISION=none
ARG MODE=production

# who to ask
LABEL org.opencontainers.image.authors="harbour@example.com" \
      org.opencontainers.image.revision=$REVISION

# how the tide tables are read
ENV TIDE_MODE=$MODE \
    TIDE_LANGUAGE=de
ENV GOFLAGS=-mod=mod GOMAXPROCS=2
EXPOSE 8080/tcp 9090
VOLUME ["/data"]
STOPSIGNAL SIGINT
HEALTHCHECK --interval=30s CMD ["/app/tide", "-check"]
CMD ["-v"]
ENTRYPOINT ["/app/tide"]

WORKDIR /app
COPY . .
RUN mkdir -p /data && go build -o tide .
USER 65532:65532
