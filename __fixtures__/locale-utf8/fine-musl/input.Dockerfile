FROM node:22-alpine AS alpine
RUN npm ci

FROM scratch AS nothing
COPY app /app

FROM gcr.io/distroless/base-debian12 AS distroless
COPY app /app

FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY app.exe C:/
