FROM golang:1.24 AS build
WORKDIR /src
COPY go.mod main.go ./
RUN go build -o /server .

FROM debian:12-slim
WORKDIR /app
COPY --from=build /server /app/server
EXPOSE 8443
CMD ["/app/server"]
