FROM node:20
RUN npm ci
RUN npm install --offline x
RUN npm install y
