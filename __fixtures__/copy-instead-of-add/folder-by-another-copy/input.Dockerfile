FROM node:22
COPY ./web/package.json /app/
ADD web /app
FROM debian:12
ADD api /srv/api
COPY api/settings.json /srv/
