FROM node:20
WORKDIR /srv/shop
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY src src
USER node
CMD ["node", "src/server.js"]
