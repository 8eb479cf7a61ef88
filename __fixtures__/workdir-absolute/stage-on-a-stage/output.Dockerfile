FROM node:22 AS base
RUN true
FROM base
WORKDIR /app
