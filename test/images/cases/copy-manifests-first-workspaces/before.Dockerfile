FROM node:20-slim
COPY greeting-1.0.0.tgz /packages/
WORKDIR /repo
COPY --chown=node:node app .
ENV NODE_ENV=production
# What the lock file says, for all packages
RUN npm ci --no-audit --no-fund

RUN node packages/web/main.js > /served
