FROM debian:12 AS build
FROM debian:12
COPY --from=Registry.example.com/X:1 /a /a
COPY --from=0 /a /a
