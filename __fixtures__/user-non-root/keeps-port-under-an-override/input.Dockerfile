FROM node:22-slim AS dev
WORKDIR /app
COPY server.js .
CMD ["node", "--watch", "server.js"]

FROM node:22-slim AS prod
WORKDIR /app
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]
