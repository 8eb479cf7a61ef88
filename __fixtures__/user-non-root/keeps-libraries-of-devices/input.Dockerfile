FROM node:22-slim AS bluetooth
RUN apt-get update && apt-get install -y libbluetooth-dev
WORKDIR /srv/shop
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]

FROM node:22-alpine AS sound
RUN apk add --no-cache alsa-lib
WORKDIR /srv/shop
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]

FROM node:22-alpine
RUN apk add --no-cache libcap
WORKDIR /srv/shop
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]
