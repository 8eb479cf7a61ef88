FROM node:22-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
CMD ["node", "dist/server.js"]
HEALTHCHECK CMD ["node", "dist/health.js"]
