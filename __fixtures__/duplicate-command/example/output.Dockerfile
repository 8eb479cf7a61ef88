FROM node:22
COPY . /app
EXPOSE 8080
CMD ["node", "/app/server.js"]
