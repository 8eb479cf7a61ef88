FROM golang:1.24 AS build
RUN useradd -u 10001 gopher
RUN go build -o /app .

FROM scratch
COPY --from=build /etc/passwd /etc/passwd
COPY --from=build /app /app
USER gopher
CMD ["/app"]
