FROM python:3.12-slim AS module
CMD ["python", "-m", "gunicorn", "shop.wsgi"]

FROM python:3.12-slim AS program
CMD ["uvicorn", "shop:app", "--host", "0.0.0.0"]

FROM eclipse-temurin:21-jre AS java
CMD ["java", "-jar", "/srv/shop.jar"]

FROM ruby:3.3-slim AS bundled
CMD ["bundle", "exec", "puma"]

FROM python:3.12-slim AS own
WORKDIR /srv
COPY server.py /srv/
CMD ["python", "server.py"]

FROM node:22-slim AS framework
COPY main.js /srv/
CMD ["node", "/srv/main.js"]

FROM python:3.12-slim AS behind
COPY entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
CMD ["gunicorn", "shop.wsgi"]

FROM node:22-slim AS manager
CMD ["npm", "start"]

FROM debian:bookworm-slim
COPY gate /srv/
CMD ["/srv/gate"]
