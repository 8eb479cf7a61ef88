FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/pong .

FROM debian:bookworm-slim
COPY --from=build /out/pong .
CMD ["./pong"]
