FROM node:20
RUN npm install && npm cache clean --force
RUN npm i -g typescript && npm cache clean --force
RUN npm install --production && npm cache clean --force
