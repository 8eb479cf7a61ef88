FROM node:20-bookworm
WORKDIR /srv/tides

# packages change less often than sources
RUN apt-get update && apt-get install -y curl
COPY package.json package-lock.json ./
RUN npm ci

COPY . .
RUN npm run build

ENV PORT=3000
EXPOSE 3000
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD ["node", "dist/server.js"]
