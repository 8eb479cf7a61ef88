FROM node:20
USER node
RUN npm ci && npm cache clean --force
