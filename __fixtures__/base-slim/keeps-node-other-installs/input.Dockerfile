FROM node:20
WORKDIR /srv/shop
COPY package.json package-lock.json ./
RUN npm install
CMD ["node", "src/server.js"]
