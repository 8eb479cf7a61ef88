FROM golang:1.22 AS build
RUN go build -o /serve ./cmd/serve

FROM scratch
COPY --from=build /serve /serve
EXPOSE 8080/tcp
USER 65532:65532
ENTRYPOINT ["/serve", "-addr", ":8080"]
