FROM node:20
RUN npm --prefix web ci
