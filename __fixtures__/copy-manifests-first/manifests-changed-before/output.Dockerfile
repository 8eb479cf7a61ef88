FROM node:20-slim AS edited
WORKDIR /app
COPY package.json package-lock.json ./
RUN sed -i 's/"private": true/"private": false/' package.json
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM node:20-slim AS covered
WORKDIR /app
COPY package.json package-lock.json ./
COPY admin ./
COPY package.json ./
RUN npm ci
COPY . .

FROM node:20-slim AS untouched
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install -g node-gyp
RUN npm ci
COPY . .
