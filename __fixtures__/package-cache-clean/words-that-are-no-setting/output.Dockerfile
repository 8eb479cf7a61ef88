FROM node:20
LABEL description="An app that works offline"
COPY offline.html /srv/
RUN npm ci && cp offline.html public/ && npm cache clean --force

FROM node:20
ARG NPM=npm@10
RUN npm install --location=global $NPM && npm ci && rm -rf ~/.npm
