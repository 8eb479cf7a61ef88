FROM node:20
RUN npm ci
RUN npm install --prefer-offline x && npm cache clean --force
