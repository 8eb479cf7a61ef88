FROM node:22 AS all
WORKDIR /app
COPY . .
RUN npm ci

FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev && npm cache clean --force
