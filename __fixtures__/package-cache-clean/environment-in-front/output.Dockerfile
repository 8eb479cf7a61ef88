FROM node:20
RUN NODE_ENV=production npm ci && npm cache clean --force
