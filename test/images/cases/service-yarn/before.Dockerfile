FROM node:20
WORKDIR /srv/tides
COPY . .
RUN yarn install
RUN yarn build
ENV PORT=3000
EXPOSE 3000
USER node
CMD ["node", "dist/server.js"]
