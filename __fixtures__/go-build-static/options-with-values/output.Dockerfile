FROM golang:1.22-alpine
RUN CGO_ENABLED=0 go build -C cmd/server -trimpath -ldflags="-s -w" -o /server .
RUN CGO_ENABLED=0 go build -C=cmd/server -trimpath -ldflags="-s -w" -o /server . && CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" --o race -p 4 ./...
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -mod vendor -tags $TAGS -o "$OUT" ./cmd/x
RUN CGO_ENABLED=0 go build -trimpath -pgo default.pgo -ldflags '-s -w -X main.v=1' .
CMD ["/server"]

FROM debian:12
COPY --from=0 /app /app
