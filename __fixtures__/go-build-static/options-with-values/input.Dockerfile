FROM golang:1.22-alpine
RUN go build -C cmd/server -o /server .
RUN go build -C=cmd/server -o /server . && go build --o race -p 4 ./...
RUN go build -mod vendor -tags $TAGS -o "$OUT" ./cmd/x
RUN go build -pgo default.pgo -ldflags '-X main.v=1' .
CMD ["/server"]

FROM debian:12
COPY --from=0 /app /app
