FROM node:20-bookworm
COPY own.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
WORKDIR /srv/tides

# packages change less often than sources
COPY package.json package-lock.json ./
RUN npm ci

COPY . .
RUN npm run build

ENV PORT=3000
EXPOSE 3000
CMD ["node", "dist/server.js"]
