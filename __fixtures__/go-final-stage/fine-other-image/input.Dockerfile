FROM golang:1.24 AS build
WORKDIR /app
COPY . .
RUN go build -o /app/tide .

FROM debian:bookworm-slim
COPY --from=build /app/tide /usr/local/bin/tide
CMD ["tide"]
