FROM alpine:3.20 AS a
RUN buildDeps="gcc musl-dev" \
 && apk add --no-cache $buildDeps \
 && apk add --no-cache python3 tini \
 && apk del $buildDeps
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["python3", "app.py"]
FROM python:3.12-slim
RUN apt-get update && apt-get install -y gcc && pip install x && apt-get purge -y gcc
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["python", "app.py"]
