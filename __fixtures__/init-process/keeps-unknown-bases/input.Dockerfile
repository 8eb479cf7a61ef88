FROM registry.example.com/platform/base:4 AS unknown
ENTRYPOINT ["python3", "/srv/run"]

FROM registry.example.com/platform/base:4 AS command
CMD ["python3", "/srv/run"]

FROM scratch AS nothing
ENTRYPOINT ["/usr/bin/node", "/serve"]

FROM gcr.io/distroless/static-debian12 AS distroless
ENTRYPOINT ["/usr/bin/node", "/serve"]

FROM debian:stretch AS old
ENTRYPOINT ["python3", "/srv/run"]

FROM python:3.4 AS older
ENTRYPOINT ["python3", "/srv/run"]

FROM almalinux:9-minimal
ENTRYPOINT ["python3", "/srv/run"]

FROM centos:6
ENTRYPOINT ["python3", "/srv/run"]

FROM debian:bookworm-slim AS powershell
SHELL ["pwsh", "-Command"]
CMD ["perl", "serve"]
