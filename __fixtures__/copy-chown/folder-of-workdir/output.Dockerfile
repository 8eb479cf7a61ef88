FROM python:3.12-slim

RUN groupadd -r web && useradd -l -r -g web web
WORKDIR /app
COPY --chown=web:web requirements.txt .
COPY --chown=web:web . .
RUN chown web:web /app

USER web
CMD ["python", "main.py"]

FROM node:22-alpine
WORKDIR /srv/board
COPY --chown=node:node . .
RUN chown node:node .
USER node
