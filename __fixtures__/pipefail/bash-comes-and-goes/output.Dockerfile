FROM debian:bookworm-slim AS command
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list
SHELL ["/bin/sh", "-c"]
CMD serve --all

FROM ubuntu:22.04 AS echo
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list
SHELL ["/bin/sh", "-c"]
RUN echo -e 'a\tb' > /table

FROM ubuntu:22.04 AS braces
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list
SHELL ["/bin/sh", "-c"]
RUN mkdir -p /srv/{in,out}

FROM python:3.12-slim AS pipeline
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list
SHELL ["/bin/sh", "-c"]
RUN sort /list | head -n 1 > /first

FROM debian:11 AS health
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list
SHELL ["/bin/sh", "-c"]
HEALTHCHECK CMD serve --check || exit 1

FROM debian:11 AS base
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list
SHELL ["/bin/sh", "-c"]

FROM base
ENTRYPOINT serve

FROM debian:bookworm-slim AS said
SHELL ["/bin/sh", "-c"]
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list
SHELL ["/bin/sh", "-c"]

FROM debian:bookworm-slim AS row
WORKDIR /srv
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# what is there
RUN ./list | sort > /list
RUN mkdir -p /srv/lists

# and in which order
RUN ./list | sort -r > /srv/lists/reversed
SHELL ["/bin/sh", "-c"]
ONBUILD RUN ./list > /list
CMD serve --lists
RUN echo 'a\tb' > /table
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | uniq > /srv/lists/once \
    && chmod a+r /srv/lists/once
SHELL ["/bin/sh", "-c"]

# Without curl, sh reads nothing.
FROM node:20-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN cat /etc/passwd | sort > /etc/sorted
SHELL ["/bin/sh", "-c"]
RUN curl -sL https://downloads.example.com/install.sh | sh
ENTRYPOINT ["npm"]
