FROM node:20
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile --production && rm -rf /usr/local/share/.cache/yarn
RUN npm install -g serve && \
    yarn global add pm2 && \
    npm cache clean --force && \
    yarn cache clean
RUN set -ex; \
    yarn; \
    yarn build; \
    rm -rf /usr/local/share/.cache/yarn
RUN yarn add sharp && rm -rf /tmp/* /usr/local/share/.cache/yarn
USER node
RUN yarn add left-pad && rm -rf ~/.cache/yarn
