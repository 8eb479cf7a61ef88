FROM node:20
RUN npm --version && npm install -g npm@9
RUN npm --version > /version

FROM debian:12
RUN mkdir /run/x && service nginx start
RUN mkdir /run/y
