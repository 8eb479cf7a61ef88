FROM golang:1.24 AS build
WORKDIR /src
COPY . .
WORKDIR /src/cmd/resize
RUN go build -o /out/app

FROM alpine:3.20
WORKDIR /work
COPY --from=build /out/app /usr/local/bin/app
COPY defaults.yaml .
ENTRYPOINT ["app"]
