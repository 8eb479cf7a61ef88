FROM golang:1.22 AS build
RUN go build -o /serve ./cmd/serve

FROM scratch
COPY --from=build /serve /serve
EXPOSE 8080/tcp
ENTRYPOINT ["/serve", "-addr", ":8080"]
