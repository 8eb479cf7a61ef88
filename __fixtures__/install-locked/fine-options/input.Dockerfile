FROM node:22-slim
WORKDIR /app
COPY . .
RUN yarn install --no-lockfile
RUN yarn install --pure-lockfile
RUN yarn add ms
