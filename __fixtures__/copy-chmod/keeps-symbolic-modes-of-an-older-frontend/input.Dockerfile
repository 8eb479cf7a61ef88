# syntax=docker/dockerfile:1.13
FROM debian:12
COPY start.sh /start.sh
RUN chmod +x /start.sh
