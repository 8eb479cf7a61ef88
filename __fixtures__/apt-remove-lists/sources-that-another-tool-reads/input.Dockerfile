FROM node:22 AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends git
COPY . .
RUN npm ci

FROM node:22
RUN apt-get update && apt-get install -y --no-install-recommends curl
COPY package.json ./
RUN npm ci
