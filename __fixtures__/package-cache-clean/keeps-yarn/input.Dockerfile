FROM registry.example.com/team/base AS one
RUN yarn install

FROM node:22 AS two
COPY package.json yarn.lock .yarnrc.yml ./
RUN yarn install --immutable

FROM one
ENV YARN_CACHE_FOLDER=/yarn
RUN yarn add left-pad
