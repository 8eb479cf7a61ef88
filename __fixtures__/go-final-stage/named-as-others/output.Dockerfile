FROM node:22 AS page-stage
RUN npm run build

FROM golang:1.24 AS build-stage
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/tide .

FROM scratch AS tide-stage
COPY --from=build-stage /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build-stage /app/tide /app/tide
WORKDIR /app
CMD ["/app/tide"]
