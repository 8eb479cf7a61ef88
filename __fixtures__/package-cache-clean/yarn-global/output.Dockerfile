FROM node:22-alpine
RUN yarn global add serverless@3.40.0 && yarn cache clean
RUN yarn global add typescript && rm -rf /tmp/* && yarn cache clean
