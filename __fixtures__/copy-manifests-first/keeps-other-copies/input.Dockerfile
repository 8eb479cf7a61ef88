FROM node:20-slim AS build
WORKDIR /app
COPY --exclude=*.md . .
RUN npm ci

FROM node:20-slim
WORKDIR /app
COPY --from=build /app .
RUN npm ci

FROM node:20-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
