FROM registry.example.com/platform/base:4 AS unknown
ENTRYPOINT ["/srv/run"]

FROM registry.example.com/platform/base:4 AS command
CMD ["/srv/run"]

FROM scratch AS nothing
ENTRYPOINT ["/serve"]

FROM gcr.io/distroless/static-debian12 AS distroless
ENTRYPOINT ["/serve"]

FROM debian:stretch AS old
ENTRYPOINT ["/srv/run"]

FROM python:3.4 AS older
ENTRYPOINT ["/srv/run"]

FROM almalinux:9-minimal
ENTRYPOINT ["/srv/run"]

FROM centos:6
ENTRYPOINT ["/srv/run"]

FROM debian:bookworm-slim AS powershell
SHELL ["pwsh", "-Command"]
CMD ["serve"]
