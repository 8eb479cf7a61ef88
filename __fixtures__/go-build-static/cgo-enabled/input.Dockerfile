FROM golang:1.22-alpine AS a
ENV CGO_ENABLED=1
RUN go build -o /a .
FROM golang:1.22-alpine
RUN CGO_ENABLED=1 go build -o /b .

FROM debian:12
COPY --from=a /a /a
COPY --from=1 /b /b
