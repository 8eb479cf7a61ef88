FROM golang:1.24 AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/tide .

FROM gcr.io/distroless/static-debian13
COPY --from=build /app/tide /app/tide
WORKDIR /app
CMD ["/app/tide"]
