FROM node:22-slim AS made
RUN mkdir -p $WHERE/uploads
WORKDIR /srv/shop
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]
FROM node:22-slim
RUN mkdir -p ~/.shop && rm -rf ~/.cache
WORKDIR /srv/shop
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]
