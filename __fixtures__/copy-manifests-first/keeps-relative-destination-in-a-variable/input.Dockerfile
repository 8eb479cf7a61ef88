FROM node:20-slim
WORKDIR /
ENV SHOP=shop
COPY . $SHOP
WORKDIR $SHOP
RUN npm ci
CMD ["node", "src/server.js"]
