FROM node:20-slim
WORKDIR /app
COPY package.json package-lock.json greeting-1.0.0.tgz ./
RUN npm ci --no-audit --no-fund
