FROM node:20-alpine
WORKDIR /srv/app
COPY server.js .
EXPOSE 8080
VOLUME "/srv/app/data"
CMD ["node", "server.js"]
