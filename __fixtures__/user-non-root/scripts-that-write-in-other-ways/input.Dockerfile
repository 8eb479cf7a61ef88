FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./entrypoint.sh"]
CMD ["node", "server.js"]
