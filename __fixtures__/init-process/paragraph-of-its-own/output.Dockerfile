FROM python:3.12-slim AS a
WORKDIR /srv

RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*

COPY app.py .

ENTRYPOINT ["/usr/bin/tini", "--"]

# In production.
CMD ["python", "app.py"]

FROM python:3.12-slim AS b
WORKDIR /srv

RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*

ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["python", "app.py"]

FROM python:3.12-slim
WORKDIR /srv
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY app.py .

ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["python", "app.py"]
