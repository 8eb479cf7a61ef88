FROM golang:1.22 AS base
RUN go build -o /app .

FROM base
RUN CGO_ENABLED=0 go install ./cmd/x
CMD ["/app"]
