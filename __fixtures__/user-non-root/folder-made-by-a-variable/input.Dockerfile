FROM node:22-slim
ENV SHOP=/srv/shop
RUN mkdir $SHOP
WORKDIR $SHOP
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]
