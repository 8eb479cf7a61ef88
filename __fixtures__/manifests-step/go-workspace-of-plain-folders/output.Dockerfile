FROM golang:1.22
WORKDIR /src
COPY go.work ./
COPY api/go.mod api/go.sum ./api/
COPY lib/names/go.mod ./lib/names/
COPY shared/go.mod ./shared/
RUN --mount=type=secret,id=netrc,target=/root/.netrc GOPRIVATE=example.com go mod download
COPY . .
RUN --mount=type=secret,id=netrc,target=/root/.netrc GOPRIVATE=example.com go build -o /api ./api
CMD ["/api"]
