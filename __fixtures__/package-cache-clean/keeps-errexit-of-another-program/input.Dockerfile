FROM node:20-bookworm
WORKDIR /srv
COPY package.json package-lock.json ./
RUN sudo set -e; npm ci
