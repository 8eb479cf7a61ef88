FROM golang:1.22 AS build
WORKDIR /app
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build CGO_ENABLED=0 go build -o main .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/main ./main
USER 65532:65532
EXPOSE 8080
CMD ["./main"]
