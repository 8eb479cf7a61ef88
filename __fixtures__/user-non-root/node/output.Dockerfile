FROM node:22-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:22-slim
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --from=build --chown=1000:1000 /app/node_modules node_modules
COPY --from=build --chown=1000:1000 /app/dist dist
USER 1000:1000
CMD ["node", "dist/server.js"]
HEALTHCHECK CMD ["node", "dist/health.js"]
