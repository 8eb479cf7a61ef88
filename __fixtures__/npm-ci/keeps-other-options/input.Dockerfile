FROM node:22 AS a
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-package-lock
FROM node:22 AS b
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --save
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install $NPM_FLAGS
