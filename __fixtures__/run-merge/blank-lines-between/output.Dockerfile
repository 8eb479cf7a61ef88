FROM debian:12
RUN mkdir /a && \
    chown www-data /a
