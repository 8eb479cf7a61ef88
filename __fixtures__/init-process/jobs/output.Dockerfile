FROM python:3.12-slim AS script
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY start.sh /
ENTRYPOINT ["/usr/bin/tini", "--", "/start.sh"]

FROM python:3.12-slim AS inline
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["sh", "-c", "cron && exec python -m gunicorn shop.wsgi"]

FROM python:3.12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY both.sh /srv/
WORKDIR /srv
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["bash", "both.sh"]
