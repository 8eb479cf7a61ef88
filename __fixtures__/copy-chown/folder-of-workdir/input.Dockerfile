FROM python:3.12-slim

RUN groupadd -r web && useradd -l -r -g web web
WORKDIR /app
COPY requirements.txt .
COPY . .
RUN chown -R web:web /app

USER web
CMD ["python", "main.py"]

FROM node:22-alpine
WORKDIR /srv/board
COPY . .
RUN chown -R node:node .
USER node
