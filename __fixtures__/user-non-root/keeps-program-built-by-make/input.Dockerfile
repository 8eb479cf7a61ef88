FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN git config --global --add safe.directory /src && make build VERSION="$(git describe --always)"

FROM debian:bookworm-slim
WORKDIR /
COPY --from=build /counter /counter
EXPOSE 8080
CMD ["/counter"]
