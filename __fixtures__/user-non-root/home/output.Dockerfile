FROM python:3.12-slim AS asks
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/app --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app /home/app
WORKDIR /app
COPY --chown=10001:10001 asks ./
EXPOSE 8000
USER 10001:10001
CMD ["python", "serve.py"]

FROM python:3.12-alpine AS packages
RUN addgroup -g 10001 app \
    && adduser -D -H -h /home/app -s /sbin/nologin -u 10001 -G app app \
    && install -d -o 10001 -g 10001 /app /home/app
WORKDIR /app
COPY --chown=10001:10001 packages ./
RUN pip install -r requirements.txt
EXPOSE 8000
USER 10001:10001
CMD ["python", "serve.py"]

FROM node:22-slim AS node
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 node ./
EXPOSE 8000
USER 1000:1000
CMD ["node", "serve.mjs"]

FROM python:3.12-slim AS set
ENV HOME=/app
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /app
WORKDIR /app
COPY --chown=10001:10001 asks ./
EXPOSE 8000
USER 10001:10001
CMD ["python", "serve.py"]
