FROM node:20-slim
WORKDIR /src/web
COPY . /src
RUN npm ci

FROM node:20-slim
WORKDIR /app
COPY web/ .
RUN npm ci

FROM node:20-slim
WORKDIR /app
COPY --link web /app/
RUN npm ci
