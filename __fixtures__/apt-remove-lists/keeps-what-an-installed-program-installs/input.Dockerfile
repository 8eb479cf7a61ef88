FROM node:20
RUN apt-get update && apt-get install -y curl
RUN npm install -g any2api-cli && any2api install scanner all
