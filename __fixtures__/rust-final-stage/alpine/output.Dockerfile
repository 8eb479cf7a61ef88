FROM rust:1.84-alpine3.21 AS build
RUN apk add --no-cache musl-dev
WORKDIR /app
COPY . .
RUN cargo install --locked --path .

FROM alpine:3.21
ENV PATH=/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /app/lamps /app/lamps
COPY --from=build /usr/local/cargo/bin/lighthouse /usr/local/cargo/bin/lighthouse
WORKDIR /app
USER 1000
CMD ["lighthouse"]
