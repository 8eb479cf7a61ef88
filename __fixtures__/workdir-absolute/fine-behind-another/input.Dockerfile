FROM node:22 AS base
WORKDIR /srv
WORKDIR app
FROM base
WORKDIR more
