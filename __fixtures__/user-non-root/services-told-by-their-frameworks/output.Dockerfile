FROM python:3.12-slim AS web
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app
WORKDIR /app
COPY --chown=10001:10001 web.py .
USER 10001:10001
CMD ["python", "web.py"]

FROM python:3.12-slim AS factory
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app
WORKDIR /app
COPY --chown=10001:10001 start.py .
USER 10001:10001
CMD ["python", "start.py"]

FROM node:22-slim AS worker
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 worker.js .
USER 1000:1000
CMD ["node", "worker.js"]
