FROM golang:1.24 AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/tide . && rm -rf /root/.cache /tmp/*

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app/tide /app/tide
WORKDIR /app
CMD ["/app/tide"]
