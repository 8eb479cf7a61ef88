FROM node:20-slim
WORKDIR /app
COPY package.json package-lock.json ./
COPY vendored/greeting-1.0.0.tgz ./vendored/
RUN npm ci
COPY . .
