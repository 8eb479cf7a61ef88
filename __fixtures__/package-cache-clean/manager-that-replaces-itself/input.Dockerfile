FROM node:20
RUN npm install -g npm
RUN npm install -g npm@10
RUN npm i --global npm@latest
