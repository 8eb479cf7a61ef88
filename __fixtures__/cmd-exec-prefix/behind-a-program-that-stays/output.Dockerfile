FROM node:22
CMD cd /app && exec timeout 10 node $OPTS server.js
