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

FROM debian:bookworm-slim AS said
SHELL ["/bin/sh", "-c"]
RUN ./list | sort > /list

FROM debian:bookworm-slim AS row
WORKDIR /srv
# what is there
RUN ./list | sort > /list
RUN mkdir -p /srv/lists

# and in which order
RUN ./list | sort -r > /srv/lists/reversed
ONBUILD RUN ./list > /list
CMD serve --lists
RUN echo 'a\tb' > /table
RUN ./list | uniq > /srv/lists/once \
    && chmod a+r /srv/lists/once

# Without curl, sh reads nothing.
FROM node:20-slim
RUN cat /etc/passwd | sort > /etc/sorted
RUN curl -sL https://downloads.example.com/install.sh | sh
ENTRYPOINT ["npm"]
