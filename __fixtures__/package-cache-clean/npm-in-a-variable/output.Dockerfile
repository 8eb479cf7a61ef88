FROM node:14
ARG NPM=npm@latest
RUN npm install -g $NPM && rm -rf ~/.npm

FROM node:14
ENV PKGS="npm@latest yarn"
RUN npm install -g $PKGS && rm -rf ~/.npm

FROM node:14
ENV PKGS="typescript yarn"
RUN npm install -g $PKGS && npm cache clean --force

FROM node:14
ARG TYPESCRIPT=5
RUN npm install -g typescript@$TYPESCRIPT && npm cache clean --force

FROM node:20
RUN npm ci --prefer-offline && npm cache clean --force
