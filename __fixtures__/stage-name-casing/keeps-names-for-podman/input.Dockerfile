FROM golang:1.25 AS Build
COPY . .
RUN go build -o /server .

FROM debian:12-slim
COPY --from=Build /server /usr/local/bin/server
