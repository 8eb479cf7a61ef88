FROM debian:12
COPY start.sh /start.sh
RUN chmod 0755 /start.sh
