FROM fedora:40 AS fedora
ENV TZ=Europe/Berlin

FROM scratch AS nothing
ENV TZ=Europe/Berlin

FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS windows
ENV TZ=Europe/Berlin

FROM registry.example.com/platform/base:4
ENV TZ=Europe/Berlin
