FROM node:22
WORKDIR /app
ONBUILD COPY package.json package-lock.json ./
ONBUILD RUN npm install
