FROM node:22
CMD cd /app && timeout 10 node $OPTS server.js
