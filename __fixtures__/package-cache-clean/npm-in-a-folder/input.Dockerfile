FROM node:20
RUN cd web && npm ci && npm run build
