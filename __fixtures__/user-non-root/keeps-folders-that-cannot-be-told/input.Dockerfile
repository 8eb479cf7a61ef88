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

FROM node:22-slim
ARG DATA=/srv/shop/data
RUN mkdir -p $DATA
WORKDIR /srv/shop
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]

FROM node:22-slim
ENV SHOP=/srv/shop
RUN mkdir -p ${SHOP}/data
WORKDIR $SHOP
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]

FROM node:22-slim
ENV SHOP=/srv/shop
RUN SHOP=/tmp/shop && mkdir -p $SHOP/data
WORKDIR /srv/shop
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]

FROM node:22-slim
WORKDIR ~/shop
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]
