FROM debian:12
RUN mkdir /a && ! test -e /b
RUN chown www-data /a
