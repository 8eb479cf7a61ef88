FROM node:20-bookworm
WORKDIR /srv
COPY server.js ./
CMD ["server.js"]
