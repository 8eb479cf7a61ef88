FROM node:20-bookworm
WORKDIR /srv/tides
RUN apt-get update && apt-get -t sid install -y g++ make
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "dist/server.js"]
