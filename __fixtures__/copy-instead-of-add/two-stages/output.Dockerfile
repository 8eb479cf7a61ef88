FROM debian:12 AS build
COPY requirements.txt .
FROM build
COPY entrypoint.sh   /
