FROM debian:12 AS build
ADD requirements.txt .
FROM build
ADD  entrypoint.sh   /
