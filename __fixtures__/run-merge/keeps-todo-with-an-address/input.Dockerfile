FROM debian:12
RUN mkdir /a
# see https://example.com/issues/7
RUN chown www-data /a
