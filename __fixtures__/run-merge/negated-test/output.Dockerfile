FROM debian:12
RUN mkdir /a && \
    ! test -e /b && \
    chown www-data /a
