FROM golang:1.22
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=netrc,target=/root/.netrc GOPRIVATE=example.com go build -o /api ./api
CMD ["/api"]
