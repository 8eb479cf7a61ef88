FROM node:20 AS build
WORKDIR /srv/tides

# packages change less often than sources
COPY package.json package-lock.json ./
RUN npm ci

COPY . .
RUN npm run build

ENV PORT=3000
EXPOSE 3000

FROM node:20-slim
WORKDIR /srv/tides
COPY --from=build /srv/tides ./
CMD ["node", "dist/server.js"]
