FROM alpine:3.7
RUN apk add --no-cache nodejs nodejs-npm
COPY package.json package-lock.json ./
RUN npm install

FROM debian:9
RUN curl -sL https://deb.nodesource.com/setup_6.x | bash - && apt-get install -y nodejs
COPY package.json package-lock.json ./
RUN npm install
