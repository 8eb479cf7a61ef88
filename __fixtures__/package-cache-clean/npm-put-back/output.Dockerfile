FROM node:20
RUN npm install -g npm@3.10 && rm -rf ~/.npm
COPY package.json ./
RUN npm install && rm -rf ~/.npm
