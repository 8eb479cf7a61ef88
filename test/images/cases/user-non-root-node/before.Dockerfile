FROM node:20-bookworm
WORKDIR /srv/app
COPY server.js ./
CMD ["server.js"]
