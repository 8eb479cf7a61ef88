FROM golang:1.22 AS other
WORKDIR /src
COPY shop .
RUN go build --modfile=other.mod -o /shop .

FROM golang:1.22 AS changed
WORKDIR /src
COPY shop .
RUN go build -mod mod -o /shop .

FROM golang:1.22 AS workspace
WORKDIR /src
COPY workspace .
RUN go build -o /shop .

FROM golang:1.22 AS outside
WORKDIR /src
COPY shop .
ENV GOWORK=/etc/go.work
RUN go build -o /shop .

FROM debian:12-slim
COPY --from=other /shop /other
COPY --from=changed /shop /changed
COPY --from=workspace /shop /workspace
COPY --from=outside /shop /outside
CMD ["/other"]
