FROM node:22 AS all
WORKDIR /app
COPY . .
RUN npm install

FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm install --omit=dev && npm cache clean --force
