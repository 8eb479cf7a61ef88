FROM node:22
COPY ./web/package.json /app/
COPY web /app
FROM debian:12
COPY api /srv/api
COPY api/settings.json /srv/
