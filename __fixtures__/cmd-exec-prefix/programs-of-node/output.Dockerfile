FROM node:22 AS hands-on
CMD cd /srv && exec node_modules/.bin/tsx src/server.ts --port $PORT

FROM node:22 AS handlers
CMD exec next start -p $PORT

FROM node:22 AS display
ENTRYPOINT ["dumb-init", "--single-child", "--"]
CMD cd /srv && exec vite preview --port $PORT

FROM node:22
CMD cd /srv && exec flock --no-fork /run/serve.lock nodemon server.js
