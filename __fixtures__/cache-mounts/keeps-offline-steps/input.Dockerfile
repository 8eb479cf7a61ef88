FROM fedora:40 AS dnf
RUN dnf install -y curl
RUN dnf -C repoquery --provides curl > /provides

FROM node:20 AS npm
WORKDIR /srv
COPY . .
RUN npm ci
RUN --network=none npm ci --omit=dev

FROM node:20 AS settings
WORKDIR /srv
ENV npm_config_offline=true
COPY . .
RUN npm ci
