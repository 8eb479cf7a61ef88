FROM golang:1.22-alpine
ENV CGO_ENABLED=0
RUN go build -ldflags="-s -w" -trimpath -o /a .
RUN go build -trimpath -ldflags "-s -w -X main.version=$VERSION" -o /b .
RUN go build -trimpath -ldflags='-s -w' -o /c . && go build -trimpath --ldflags="-w -s" -v -o /d .
RUN go build -trimpath -ldflags "-w -s" -o "$OUT" . && go build -trimpath "-ldflags=-s -w -X main.a=b" ./...
RUN GOOS=linux go build -trimpath -tags $TAGS -ldflags="-s -w -X main.commit=$(git rev-parse HEAD)" .

FROM debian:12
COPY --from=0 /app /app
