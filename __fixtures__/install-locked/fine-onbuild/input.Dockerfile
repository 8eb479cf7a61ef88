FROM node:22-slim
WORKDIR /app
ONBUILD COPY . .
ONBUILD RUN yarn install
