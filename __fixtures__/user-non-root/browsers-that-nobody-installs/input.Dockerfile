FROM node:20
WORKDIR /app
COPY . .
EXPOSE 3000
CMD ["node", "server.js"]

FROM node:20
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
EXPOSE 3000
CMD ["node", "server.js"]

FROM node:20
WORKDIR /app
COPY package*.json ./
RUN npm ci --ignore-scripts
COPY . .
EXPOSE 3000
CMD ["node", "server.js"]

FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:20
WORKDIR /app
COPY --from=build /app/server.js ./
EXPOSE 3000
CMD ["node", "server.js"]
