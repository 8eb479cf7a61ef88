FROM golang:1.10 AS old
RUN --mount=type=cache,target=/root/.cache/go-build \
    go get github.com/golang/dep/cmd/dep

FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=cache,target=/root/.cache/go-build \
    go get example.com/x@v1.2.3 && go build -o /app .

FROM scratch
COPY --from=old /go/bin/dep /dep
COPY --from=build /app /app
