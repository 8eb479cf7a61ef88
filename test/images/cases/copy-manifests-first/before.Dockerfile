FROM node:20-slim
COPY greeting-1.0.0.tgz /packages/
WORKDIR /app
COPY app .
RUN npm ci --no-audit --no-fund && npm cache clean --force && node start.js > /said
