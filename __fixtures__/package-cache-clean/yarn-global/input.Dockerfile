FROM node:22-alpine
RUN yarn global add serverless@3.40.0
RUN yarn global add typescript && rm -rf /tmp/*
