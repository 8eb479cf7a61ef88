FROM node:20 AS scripts
WORKDIR /srv/shop
COPY package.json package-lock.json ./
RUN npm ci
COPY src src
CMD ["npm", "start"]

FROM node:20 AS watched
WORKDIR /srv/shop
COPY package.json package-lock.json ./
RUN npm ci
COPY src src
CMD ["npx", "nodemon", "src/server.js"]

FROM node:20 AS elsewhere
WORKDIR /srv/shop
COPY web/package.json web/package-lock.json ./
RUN npm ci
COPY src src
CMD ["node", "src/server.js"]

FROM node:20 AS certified
WORKDIR /srv/shop
COPY package.json package-lock.json company.crt ./
RUN npm ci && cp company.crt /usr/local/share/ca-certificates/ && update-ca-certificates
COPY src src
CMD ["node", "src/server.js"]

FROM node:20 AS folder
WORKDIR /srv/shop
COPY . .
RUN cd web && npm ci
CMD ["node", "web/server.js"]
