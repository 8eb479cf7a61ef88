FROM node:20
ENV NPM_CONFIG_CACHE=/cache
RUN npm ci
