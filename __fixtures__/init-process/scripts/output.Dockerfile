FROM python:3.12-slim AS given
WORKDIR /app
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY entrypoint.sh app.py ./
ENTRYPOINT ["/usr/bin/tini", "--", "./entrypoint.sh"]
CMD ["python", "app.py"]

FROM python:3.12-slim AS named
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY --chmod=755 serve /usr/local/bin/
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["serve"]

FROM node:22-slim AS user
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY server.js /srv/
ENTRYPOINT ["/usr/bin/tini", "--", "docker-entrypoint.sh"]
CMD ["sh", "-c", "npm run migrate && exec node /srv/server.js"]

FROM python:3.12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
COPY tasks.py /srv/
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["/srv/tasks.py"]
