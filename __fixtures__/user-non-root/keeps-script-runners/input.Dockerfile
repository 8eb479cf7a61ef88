FROM node:22-slim AS cached
WORKDIR /srv/site
COPY package.json package-lock.json ./
RUN npm ci
COPY src ./src
EXPOSE 3000
CMD ["npm", "start"]

FROM node:22-slim AS unknown
WORKDIR /srv/site
COPY dist ./
EXPOSE 3000
CMD ["yarn", "serve"]

FROM node:22-slim
WORKDIR /srv/site
COPY . .
EXPOSE 3000
CMD ["node_modules/.bin/next", "start"]
