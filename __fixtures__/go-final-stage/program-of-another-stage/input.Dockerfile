FROM golang:1.24 AS builder
WORKDIR /app
COPY . .
RUN go build -o tide .

FROM golang:1.24
# the harbour office
ENV TIDE_HARBOUR=Husum
COPY --from=builder /app/tide /usr/local/bin/
EXPOSE 8080
CMD tide --verbose
