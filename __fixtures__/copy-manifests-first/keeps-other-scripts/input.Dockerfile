FROM node:20-slim
WORKDIR /app
COPY . .
RUN cd web && npm ci

FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm ci; npm run build

FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm ci || npm ci

FROM node:20-slim
WORKDIR /app
COPY . .
RUN set -ex; npm ci; npm run build

FROM node:20-slim
WORKDIR /app
COPY . .
RUN <<EOF
npm ci
EOF
