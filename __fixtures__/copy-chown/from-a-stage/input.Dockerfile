FROM golang:1.23 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/serve .

FROM debian:12-slim
COPY --from=build /out /serve
RUN chown -R nobody:nogroup /serve
