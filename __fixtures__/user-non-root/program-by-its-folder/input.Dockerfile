FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/server ./server

FROM debian:12-slim
WORKDIR /app
COPY --from=build /out/server .
CMD ["./server"]
