FROM node:22 AS b
WORKDIR /app
COPY package.json package-lock.json ./
RUN cd web && npm install
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --prefix web
