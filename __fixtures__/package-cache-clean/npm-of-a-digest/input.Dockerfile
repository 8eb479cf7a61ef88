FROM node@sha256:9f2a3c1d5e7b8a6f4c0d2e1b3a5c7e9f0b1d2c3e4f5a6b7c8d9e0f1a2b3c4d5e
COPY package.json package-lock.json ./
RUN npm ci
