FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /relay .

FROM alpine:3.20
COPY --from=build /relay /usr/local/bin/relay
WORKDIR /work
HEALTHCHECK CMD relay check
CMD ["relay", "run"]
