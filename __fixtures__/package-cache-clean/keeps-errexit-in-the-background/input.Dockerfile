FROM node:20-alpine
WORKDIR /srv
COPY package.json package-lock.json ./
RUN set -e && true & wait; npm ci
