FROM golang:1.24 AS builder
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -tags timetzdata -o tide .
RUN mkdir -p -m 1777 /final/tmp

FROM scratch
WORKDIR /go
COPY --from=builder /final /
COPY --from=builder /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=builder /etc/passwd /etc/group /etc/
# the harbour office
ENV TIDE_HARBOUR=Husum
COPY --from=builder /app/tide /usr/local/bin/
EXPOSE 8080
CMD ["tide", "--verbose"]
