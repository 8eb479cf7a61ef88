FROM node:22 AS base
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
RUN npm install
FROM base
COPY package.json package-lock.json ./
RUN npm install
