FROM golang:1.22 AS one
RUN go build -o /app .
FROM gcr.io/distroless/static-debian12
COPY --from=one /app /app
FROM golang:1.22 AS two
RUN go build -o /app .
FROM gcr.io/distroless/base-debian12
COPY --from=two /app /app
