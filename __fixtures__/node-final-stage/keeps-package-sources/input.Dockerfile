FROM node:20-bookworm
WORKDIR /srv/tides
COPY apt/sid.list /etc/apt/sources.list.d/sid.list
RUN apt-get update && apt-get install -y g++ make
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "dist/server.js"]
