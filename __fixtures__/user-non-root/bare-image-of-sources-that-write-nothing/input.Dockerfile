FROM golang:1.22 AS b
WORKDIR /s
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM scratch
COPY --from=b /app /app
EXPOSE 8080
ENTRYPOINT ["/app"]
