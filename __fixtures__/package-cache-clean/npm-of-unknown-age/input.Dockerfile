FROM node:6-alpine
WORKDIR /srv
RUN npm install

FROM registry.example.com/team/base
RUN npm install
