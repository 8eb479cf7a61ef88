FROM golang:1.22 AS build
WORKDIR /src
COPY go.work ./
COPY api/go.mod api/go.sum api/
COPY shared/go.mod shared/
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build CGO_ENABLED=0 go build -o /api ./api

FROM scratch
COPY --from=build /api /api
USER 65532:65532
CMD ["/api"]
