FROM node:20
RUN npm install -g npm@3.10
COPY package.json ./
RUN npm install
