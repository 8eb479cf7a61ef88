FROM golang:1.24 AS build
WORKDIR /app
COPY go.mod main.go ./
RUN CGO_ENABLED=0 go build -o tide

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app/tide /app/tide
WORKDIR /app
CMD ["./tide", "--listen", ":8080"]
