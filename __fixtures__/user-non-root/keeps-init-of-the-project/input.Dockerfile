FROM node:22-slim
WORKDIR /srv/shop
COPY server.js .
COPY init /init
EXPOSE 8080
ENTRYPOINT ["/init"]
