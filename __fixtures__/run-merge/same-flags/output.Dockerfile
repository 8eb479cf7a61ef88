FROM debian:12
RUN --network=none mkdir /a && \
    chown www-data /a
