FROM debian:bookworm-slim AS command
RUN ./list | sort > /list
CMD serve --all

FROM ubuntu:22.04 AS echo
RUN ./list | sort > /list
RUN echo -e 'a\tb' > /table

FROM ubuntu:22.04 AS braces
RUN ./list | sort > /list
RUN mkdir -p /srv/{in,out}

FROM python:3.12-slim AS pipeline
RUN ./list | sort > /list
RUN sort /list | head -n 1 > /first

FROM debian:11 AS health
RUN ./list | sort > /list
HEALTHCHECK CMD serve --check || exit 1

FROM debian:11 AS base
RUN ./list | sort > /list

FROM base
ENTRYPOINT serve
