FROM node:8 AS last-eight
WORKDIR /srv
COPY package.json package-lock.json ./
RUN npm install

FROM node:8.17.0-slim AS exact-eight
WORKDIR /srv
COPY package.json package-lock.json ./
RUN npm install

FROM ubuntu:18.04 AS copied
COPY --from=node:20 /usr/local /usr/local
WORKDIR /srv
COPY package.json package-lock.json ./
RUN npm install

FROM ubuntu:18.04
RUN apt-get update && apt-get install -y curl git make && curl -L https://get.example.com/n-install | bash -s -- -y lts
WORKDIR /srv
COPY package.json package-lock.json ./
RUN npm install
