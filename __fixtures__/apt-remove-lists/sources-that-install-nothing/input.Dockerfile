FROM node:20
RUN apt-get update && apt-get install -y git
WORKDIR /app
COPY . .
RUN yarn install
