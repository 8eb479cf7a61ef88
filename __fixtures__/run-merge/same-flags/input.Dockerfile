FROM debian:12
RUN --network=none mkdir /a
RUN --network=none chown www-data /a
