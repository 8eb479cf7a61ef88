FROM golang:1.22-alpine
ENV CGO_ENABLED=0
RUN go build -trimpath -o /a .
RUN go build -ldflags "-X main.version=$VERSION" -o /b .
RUN go build -ldflags='-w' -o /c . && go build --ldflags="-w -s" -v -o /d .
RUN go build -ldflags -s -o "$OUT" . && go build "-ldflags=-X main.a=b" ./...
RUN GOOS=linux go build -tags $TAGS -ldflags="-X main.commit=$(git rev-parse HEAD)" .

FROM debian:12
COPY --from=0 /app /app
