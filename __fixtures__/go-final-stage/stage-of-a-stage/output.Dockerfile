FROM golang:1.24 AS modules
ENV TIDE_HARBOUR=Husum
WORKDIR /app
COPY go.mod ./
RUN go mod download

FROM modules AS build
COPY . .
RUN CGO_ENABLED=0 go build -o /app/tide .

FROM scratch
ENV TIDE_HARBOUR=Husum
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app/tide /app/tide
WORKDIR /app
CMD ["/app/tide"]
