FROM alpine:3.20
RUN apk add --no-cache nodejs npm
COPY package.json package-lock.json ./
RUN npm ci

FROM debian:12
RUN curl -sL https://deb.nodesource.com/setup_8.x | bash - && apt-get install -y nodejs
COPY package.json package-lock.json ./
RUN npm ci
