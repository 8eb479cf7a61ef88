FROM node:22
COPY package.json yarn.lock .yarnrc.yml ./
RUN yarn install --immutable

FROM node:22 AS two
RUN corepack enable && yarn install
