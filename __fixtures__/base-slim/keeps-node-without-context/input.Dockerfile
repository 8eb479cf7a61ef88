FROM node:20
WORKDIR /srv/shop
COPY package.json package-lock.json ./
RUN npm ci
CMD ["node", "server.js"]
