FROM golang:1.22
RUN go build $FLAGS -o /app .
RUN go build -ldflags "$LDFLAGS" -o /app . && go build -ldflags="${LDFLAGS}" .
RUN go build -ldflags=all=-s . && go build "$@"

FROM debian:12
COPY --from=0 /app /app
