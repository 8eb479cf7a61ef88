FROM python:3.12-slim AS script
COPY start.sh /
ENTRYPOINT ["/start.sh"]

FROM python:3.12-slim AS inline
CMD ["sh", "-c", "cron && exec python -m gunicorn shop.wsgi"]

FROM python:3.12-slim
COPY both.sh /srv/
WORKDIR /srv
CMD ["bash", "both.sh"]
