FROM postgres:16 AS database
CMD ["replicate", "--all"]

FROM registry.example.com/platform/base:4 AS unknown
CMD ["serve"]

FROM amazonlinux:2023
CMD ["serve"]

FROM debian:bookworm-slim AS powershell
SHELL ["pwsh", "-Command"]
CMD ["serve"]
