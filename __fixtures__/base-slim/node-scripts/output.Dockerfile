FROM node:20 AS build
WORKDIR /srv/shop
COPY package.json package-lock.json ./
RUN npm ci
COPY src src
RUN npm run build

FROM node:20-slim
WORKDIR /srv/shop
COPY package.json package-lock.json ./
RUN node -v && npm ci --omit=dev
COPY --from=build /srv/shop/dist dist
USER node
HEALTHCHECK CMD ["node", "-e", "fetch('http://localhost:8080/').catch(() => process.exit(1))"]
CMD ["npm", "start"]
