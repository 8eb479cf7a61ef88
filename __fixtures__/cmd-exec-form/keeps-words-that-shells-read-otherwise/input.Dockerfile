FROM registry.example.com/team/base:2 AS quoted
ENTRYPOINT []
CMD serve $'x'

FROM registry.example.com/team/base:2 AS braces
ENTRYPOINT []
CMD serve {a,b}

FROM fedora:40 AS expanded
CMD serve {a,b}

FROM alpine:3.20 AS letters
CMD serve $'\u00e9'

FROM debian:bookworm-slim AS background
CMD serve &> /var/log/serve.log
