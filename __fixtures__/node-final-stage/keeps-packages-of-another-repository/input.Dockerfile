FROM node:20-alpine
WORKDIR /srv/tides
RUN apk add --no-cache -X https://dl-cdn.alpinelinux.org/alpine/edge/main g++ make

# packages change less often than sources
COPY package.json package-lock.json ./
RUN npm ci

COPY . .
RUN npm run build

ENV PORT=3000
EXPOSE 3000
CMD ["node", "dist/server.js"]
