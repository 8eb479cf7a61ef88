FROM node:22 AS builder
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM builder AS prod
ENV NODE_ENV=production
CMD ["npm", "run", "start:prod"]
