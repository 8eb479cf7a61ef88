# syntax=docker/dockerfile:1.2
FROM debian:12
COPY --chmod=0755 start.sh /start.sh
