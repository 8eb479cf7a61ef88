FROM python:3.12-slim AS daemon
CMD nginx && gunicorn --bind "127.0.0.1:$PORT" shop.wsgi

FROM python:3.12-slim AS job
CMD nginx & gunicorn --bind "127.0.0.1:$PORT" shop.wsgi

FROM python:3.12-slim AS service
CMD service redis-server start && /etc/init.d/php8.2-fpm start; python -m web --port $PORT

FROM python:3.12-slim
ENTRYPOINT ["bash", "-c", "Xvfb :99 & redis-server --daemonize yes && python -m web"]
