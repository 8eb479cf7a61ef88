FROM node:22 AS a
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install express && npm install -g pm2 && npm install --global pm2
FROM node:22 AS b
WORKDIR /app
COPY package.json package-lock.json ./
RUN cd web && npm install
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --prefix web
