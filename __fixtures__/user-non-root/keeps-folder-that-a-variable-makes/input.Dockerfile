FROM node:22-slim
ENV DATA=/data
WORKDIR /srv/shop
COPY server.js .
RUN mkdir $DATA
EXPOSE 8080
CMD ["node", "server.js"]
