FROM node:20-slim
COPY . .
RUN npm ci

FROM node:20-slim
WORKDIR /home/node
COPY . .
RUN npm ci

FROM node:20-slim
COPY --chown=node:node . /srv/shop/app
WORKDIR /srv/shop/app
RUN npm ci
