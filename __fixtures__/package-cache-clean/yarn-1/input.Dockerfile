FROM node:20
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile --production
RUN npm install -g serve && \
    yarn global add pm2
RUN set -ex; \
    yarn; \
    yarn build
RUN yarn add sharp && rm -rf /tmp/*
USER node
RUN yarn add left-pad
