FROM node:20
RUN npm cache clean --force && npm install -g serve

FROM node:20
RUN npm install -g serve && npm cache clean --force && npm install -g http-server
