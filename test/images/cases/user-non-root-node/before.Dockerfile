FROM node:20-bookworm
WORKDIR /srv/app
COPY server.js ./
EXPOSE 8080
CMD ["server.js"]
