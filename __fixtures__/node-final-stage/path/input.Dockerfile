FROM node:20-bookworm
WORKDIR /srv/tides/
ENV PATH=/srv/tides/node_modules/.bin:$PATH

# packages change less often than sources
COPY package.json package-lock.json ./
RUN npm ci

COPY . .
RUN tsc

ENV PORT=3000
EXPOSE 3000
CMD ["node", "dist/server.js"]
