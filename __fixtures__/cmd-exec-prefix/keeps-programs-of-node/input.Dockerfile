FROM node:22 AS priority
CMD nice -n 5 node server.js --port $PORT

FROM node:22 AS user
CMD cd /srv && gosu app node server.js

FROM node:22 AS preview
CMD vite preview --port $PORT

FROM node:22 AS path
CMD cd /srv && ./node_modules/.bin/hexo server --port $PORT

FROM node:22 AS emptied
CMD cd /srv && env - PATH=/usr/local/bin node server.js

FROM node:22 AS split
CMD cd /srv && env -S 'PORT=80 node' server.js

FROM node:22 AS folder-of-variables
CMD cd /srv && s6-envdir -I /etc/shop node server.js

FROM node:22 AS memory
CMD cd /srv && numactl --interleave=all node server.js

FROM node:22 AS waiting
CMD cd /srv && ./wait-for-it.sh db:5432 -t 60 -- node server.js

FROM oven/bun:1 AS of-bun
RUN bun install -g @shop/gateway-cli@2
CMD gateway --port $PORT

FROM node:22
RUN npm install -g @shop/gateway-cli@2
CMD gateway --port $PORT
