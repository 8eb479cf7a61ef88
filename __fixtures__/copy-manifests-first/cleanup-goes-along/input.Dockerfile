FROM node:20-slim AS short
WORKDIR /srv/shop
COPY . .
RUN npm ci && npm run build && npm cache clean --force

FROM node:20-slim AS long
WORKDIR /srv/shop
COPY . .
RUN npm ci \
    # the bundle
    && npm run build \
    && npm cache clean --force

FROM node:20-slim AS commented
WORKDIR /srv/shop
COPY . .
RUN npm ci && npm run build && \
    # no trace of the downloads
    npm cache clean --force

FROM node:20-slim
WORKDIR /srv/shop
COPY . .
RUN npm ci && npm run build && npm install -g serve && npm cache clean --force
