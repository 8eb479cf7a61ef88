FROM node:22-alpine
WORKDIR /app
COPY . .
RUN yarn install --frozen-lockfile
CMD ["node", "server.js"]
