FROM node:22 AS a
WORKDIR /app
COPY package*.json ./
RUN npm install
FROM node:22
WORKDIR /app
COPY *.json .npmrc /app/
RUN npm i --no-audit
