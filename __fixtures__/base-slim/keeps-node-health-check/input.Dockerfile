FROM node:20
WORKDIR /srv/shop
COPY package.json package-lock.json ./
RUN npm ci
COPY src src
HEALTHCHECK CMD curl -f http://localhost:8080/ || exit 1
CMD ["node", "src/server.js"]
