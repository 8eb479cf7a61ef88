FROM node:22-slim
ENV PORT=3000
WORKDIR /app
COPY server.js .
EXPOSE ${PORT}
CMD ["node", "server.js"]
