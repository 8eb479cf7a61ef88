FROM node:22 AS hands-on
CMD cd /srv && node_modules/.bin/tsx src/server.ts --port $PORT

FROM node:22 AS handlers
CMD next start -p $PORT

FROM node:22 AS display
ENTRYPOINT ["dumb-init", "--single-child", "--"]
CMD cd /srv && vite preview --port $PORT

FROM node:22 AS environment
RUN npm install -g cross-env
CMD cd /srv && cross-env NODE_ENV=production node server.js

FROM node:22 AS own-init
CMD cd /srv && tini -e 143 node server.js

FROM node:22
CMD cd /srv && flock --no-fork /run/serve.lock nodemon server.js
