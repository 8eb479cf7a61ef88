FROM debian:12 AS base
RUN mkdir /a && \
    chown www-data /a
FROM base
CMD ["true"]
