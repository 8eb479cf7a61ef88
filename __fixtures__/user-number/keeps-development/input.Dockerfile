FROM mcr.microsoft.com/devcontainers/base:bookworm AS container
RUN useradd -u 1001 me
USER me

FROM node:22 AS trigger
ONBUILD USER node

FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
USER ContainerUser
