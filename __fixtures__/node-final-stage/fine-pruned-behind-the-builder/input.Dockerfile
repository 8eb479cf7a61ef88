FROM node:22 AS builder
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM builder
RUN npm prune --omit=dev
CMD ["node", "dist/server.js"]
