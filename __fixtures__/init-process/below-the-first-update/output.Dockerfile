FROM python:3.12-slim AS sources

COPY sources.list /etc/apt/
RUN apt-get update && apt-get install -y -t $RELEASE nginx

RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*

COPY app.py .

ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["python", "app.py"]

FROM python:3.12-alpine AS mirror
RUN apk add --no-cache --virtual .build gcc && pip install x && apk del .build
RUN apk add --no-cache tini
USER app
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["python", "app.py"]

FROM debian:12
RUN apt-get update
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
RUN ./install.sh
ENTRYPOINT ["/usr/bin/tini", "--"]
# What it starts.
CMD ["python3", "app.py"]
