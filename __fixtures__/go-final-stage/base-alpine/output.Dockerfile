FROM golang:1.24-alpine3.21 AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -tags timetzdata -o /app/tide .

FROM alpine:3.21
COPY --from=build /app/tide /app/tide
WORKDIR /app
CMD ["/app/tide"]
