FROM node:22-slim
WORKDIR /app

# The dependencies first.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
USER node

EXPOSE 8080
CMD ["node", "server.js"]
