# syntax=docker/dockerfile:1.2
FROM debian:12
COPY start.sh /start.sh
RUN chmod 0755 /start.sh
