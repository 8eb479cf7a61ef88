FROM node:22 AS builder
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM builder AS dev
CMD ["npm", "run", "start:dev"]
