FROM node:22-slim AS a
WORKDIR /app
COPY ["package.json", "npm-shrinkwrap.json", "/app/"]
RUN npm ci --no-audit --loglevel=error && npm run build
FROM node:10 AS b
COPY package.json package.json
COPY package-lock.json package-lock.json
RUN npm ci --only=production
FROM alpine:3.20 AS c
WORKDIR /srv/app
RUN apk add --no-cache nodejs npm
COPY web/package.json web/package-lock.json /srv/app
RUN npm install -g typescript && npm ci
