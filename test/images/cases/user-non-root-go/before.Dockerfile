FROM golang:1.19 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN CGO_ENABLED=0 go build -o /out/pong .

FROM debian:bookworm-slim
COPY --from=build /out/pong .
EXPOSE 8080
CMD ["./pong"]
