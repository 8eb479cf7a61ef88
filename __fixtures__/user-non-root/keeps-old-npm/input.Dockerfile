FROM node:18.13-slim AS eighteen
WORKDIR /app
COPY . .
RUN npm ci
EXPOSE 8000
CMD ["node", "server.js"]

FROM node:19.1-slim AS nineteen
WORKDIR /app
COPY package.json src ./
RUN npm rebuild
EXPOSE 8000
CMD ["node", "server.js"]

FROM node:20-slim AS replaced
WORKDIR /app
COPY . .
RUN npm install -g npm@8 && npm ci
EXPOSE 8000
CMD ["node", "server.js"]

FROM debian:11-slim
RUN apt-get update && apt-get install -y --no-install-recommends npm && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN npm ci
EXPOSE 8000
CMD ["node", "server.js"]
