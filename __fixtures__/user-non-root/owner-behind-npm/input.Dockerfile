# npm 8 of Node.js 16: the folder is handed over behind it.
FROM node:16-bullseye-slim AS sixteen
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
EXPOSE 8000
CMD ["node", "server.js"]

# npm 9 and later leave it to root.
FROM node:18.14-slim AS later
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
EXPOSE 8000
CMD ["node", "server.js"]

FROM node:18.12-alpine AS replaced
RUN npm install -g npm@10
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
EXPOSE 8000
CMD ["node", "server.js"]

FROM node:16-slim AS other
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile && npm cache clean --force
COPY . .
EXPOSE 8000
CMD ["node", "server.js"]

FROM node:gallium-slim
RUN npm install -g pm2
WORKDIR /app
COPY package.json ./
RUN npm ci
COPY . .
EXPOSE 8000
CMD ["node", "server.js"]
