FROM debian:12 AS Build
FROM debian:12 AS build
COPY --from=Build /a /a
