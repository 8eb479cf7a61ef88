FROM node:20
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
CMD ["node", "server.js"]

FROM node:20
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 package*.json ./
RUN npm ci --omit=dev
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
CMD ["node", "server.js"]

FROM node:20
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 package*.json ./
RUN npm ci --ignore-scripts
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
CMD ["node", "server.js"]

FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:20
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --from=build --chown=1000:1000 /app/server.js ./
EXPOSE 3000
USER 1000:1000
CMD ["node", "server.js"]
