FROM node:20-bookworm
WORKDIR /srv/tides
RUN apt-get update && apt-get -t sid install -y g++ make

# packages change less often than sources
COPY package.json package-lock.json ./
RUN npm ci

COPY . .
RUN npm run build

ENV PORT=3000
EXPOSE 3000
CMD ["node", "dist/server.js"]
