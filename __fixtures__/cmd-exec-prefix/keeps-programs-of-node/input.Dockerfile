FROM node:22 AS priority
CMD nice -n 5 node server.js --port $PORT

FROM node:22 AS user
CMD cd /srv && gosu app node server.js

FROM node:22 AS preview
CMD vite preview --port $PORT

FROM node:22 AS path
CMD cd /srv && ./node_modules/.bin/hexo server --port $PORT

FROM node:22
RUN npm install -g @shop/gateway-cli@2
CMD gateway --port $PORT
