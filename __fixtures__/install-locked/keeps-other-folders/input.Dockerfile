FROM node:22-slim
WORKDIR /app
COPY . .
RUN yarn install || true
RUN cd /app && yarn install
RUN nice yarn install
