FROM alpine:3.7
RUN apk add --no-cache nodejs nodejs-npm
COPY package.json package-lock.json ./
RUN npm install

FROM debian:9
RUN curl -sL https://deb.nodesource.com/setup_6.x | bash - && apt-get install -y nodejs
COPY package.json package-lock.json ./
RUN npm install

FROM node:8.9
WORKDIR /srv
COPY package.json package-lock.json ./
RUN npm install

FROM ubuntu:18.04
RUN apt-get update && apt-get install -y curl npm && curl https://get.example.com/settings | bash
WORKDIR /srv
COPY package.json package-lock.json ./
RUN npm install
