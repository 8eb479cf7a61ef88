FROM golang:1.19 AS proxy
WORKDIR /proxy
COPY proxy .
RUN go run archive.go

FROM golang:1.19
COPY --from=proxy /proxy/files /proxy
ENV GOPROXY=file:///proxy GOSUMDB=off CGO_ENABLED=0
WORKDIR /src
COPY hello .
RUN go mod download && go build -o /bin/hello .
