FROM golang:1.24 AS build
RUN groupadd --system tide && useradd --system --gid tide tide
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/tide .

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /etc/passwd /etc/group /etc/
COPY --from=build /app/tide /app/tide
WORKDIR /app
USER tide
CMD ["/app/tide"]
