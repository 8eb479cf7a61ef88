FROM node:22 AS a
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install || true
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install; npm run build
