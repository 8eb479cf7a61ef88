FROM node:20-bookworm
WORKDIR /srv/tides

# packages change less often than sources
COPY package.json package-lock.json ./
RUN npm ci

COPY . .

ENV PORT=3000
EXPOSE 3000
CMD ["node", "src/server.js"]
