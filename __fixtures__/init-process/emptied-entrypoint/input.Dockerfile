FROM node:22-alpine
ENTRYPOINT []
CMD ["node", "server.js"]
