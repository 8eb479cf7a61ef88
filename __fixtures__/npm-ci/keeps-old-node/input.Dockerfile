FROM node:6-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install
