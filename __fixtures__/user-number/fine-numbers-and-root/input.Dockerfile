FROM node:22 AS number
USER 1000

FROM node:22 AS groups
USER 1000:1000

FROM node:22 AS variable
ARG UID=1000
USER $UID

FROM mcr.microsoft.com/dotnet/aspnet:9.0 AS base
USER $APP_UID

FROM debian:12 AS root
RUN useradd -u 1000 shop
USER shop
USER root

FROM debian:12 AS built
USER nobody
RUN make

FROM scratch
COPY --from=built /out /
