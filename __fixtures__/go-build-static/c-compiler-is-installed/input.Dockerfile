FROM golang:1.22-alpine
RUN apk add --no-cache gcc musl-dev
RUN go build -o /app .

FROM debian:12
COPY --from=0 /app /app
