FROM node:6-alpine
WORKDIR /srv
RUN npm install && rm -rf ~/.npm

FROM registry.example.com/team/base
RUN npm install && rm -rf ~/.npm
