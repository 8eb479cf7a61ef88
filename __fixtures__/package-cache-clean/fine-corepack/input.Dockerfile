FROM node:20
RUN corepack enable && npm exec -- tsc
