FROM node:22-alpine
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/api/package.json packages/api/
COPY packages/money/package.json packages/money/
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
USER 1000
EXPOSE 4000
CMD ["node", "packages/api/server.js"]
