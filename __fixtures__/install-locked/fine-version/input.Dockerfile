FROM node:22-slim
WORKDIR /app
COPY . .
RUN yarn -v && yarn --version && yarn --silent build && bun install zod
