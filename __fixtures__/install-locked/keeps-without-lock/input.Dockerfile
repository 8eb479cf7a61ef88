FROM node:22-slim
WORKDIR /app
COPY package.json ./
RUN yarn install && yarn cache clean
