FROM golang:1.23 AS build
WORKDIR /src
COPY go.mod ./
COPY cmd cmd
RUN CGO_ENABLED=0 go build -o /counter ./cmd

FROM debian:bookworm-slim
COPY --from=build /counter /counter
EXPOSE 8080
CMD ["/counter"]
