FROM node:22-slim
ENV SHOP=/srv/shop
RUN mkdir $SHOP
RUN install -d -o 1000 -g 1000 /srv/shop
WORKDIR $SHOP
COPY --chown=1000:1000 server.js .
EXPOSE 8080
USER 1000:1000
CMD ["node", "server.js"]
