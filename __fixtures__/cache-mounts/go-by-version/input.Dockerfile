FROM golang:1.10 AS without-modules
WORKDIR /go/src/example.com/tool
COPY . .
RUN go get ./... && go build -o /tool .
FROM golang:1.11-alpine AS modules
WORKDIR /src
COPY . .
RUN go build -o /tool .
FROM golang:1 AS newest
WORKDIR /src
COPY . .
RUN go build -o /tool .
FROM debian:12
COPY --from=without-modules /tool /tool
COPY --from=modules /tool /tool
COPY --from=newest /tool /tool
