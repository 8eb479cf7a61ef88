FROM node:20-slim
WORKDIR /app
COPY . .
RUN ./scripts/prepare.sh
RUN npm ci

FROM node:20-slim
WORKDIR /app
COPY . .
COPY patches/ ./patches/
RUN npm ci

FROM node:20-slim
WORKDIR /app
COPY . .
RUN sed -i s/a/b/ package.json && npm ci

FROM node:20-slim
WORKDIR /app
COPY . .
RUN ["npm", "ci"]

FROM node:20-slim
WORKDIR /app
COPY . .
RUN bundle config set without test
RUN npm ci

FROM node:20-slim
WORKDIR /app
COPY . .
RUN echo "$(cat version)" && npm ci

FROM node:20-slim
WORKDIR /app
COPY . .
RUN yarn config set enableTelemetry 0
RUN npm ci
