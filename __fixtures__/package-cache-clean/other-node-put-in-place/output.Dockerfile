FROM node:22
RUN npm install -g n && n 6.17.1 && rm -rf ~/.npm
