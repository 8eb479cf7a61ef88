FROM node:22-slim
WORKDIR /app
ENV HTTP_PORT=8080
COPY . .
EXPOSE 8080
CMD ["node", "server.js"]
