FROM node:22
COPY . /app
CMD ["node", "/app/old.js"]
EXPOSE 8080
CMD ["node", "/app/server.js"]
