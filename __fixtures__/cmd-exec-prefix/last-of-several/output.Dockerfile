FROM python:3.12-slim AS chain
WORKDIR /app
CMD python manage.py migrate && \
    # the port comes from the platform
    exec gunicorn --bind "0.0.0.0:$PORT" shop.wsgi

FROM python:3.12-slim AS sequence
CMD cd /app; exec python -m worker

FROM python:3.12-slim AS sourced
CMD . /etc/worker.env && exec env QUEUE=mail nice python -m worker >> /var/log/worker.log 2>&1

FROM python:3.12-slim
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
CMD if [ -n "$SEED" ]; then python seed.py; fi; exec python -m web

FROM node:22-slim AS script
CMD npm ci && exec npm run start -- --port $PORT

FROM node:22-slim AS goal
CMD cd /srv && mvn spring-boot:run; exec make serve
