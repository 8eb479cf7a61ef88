FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start1.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start2.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start3.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start4.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start5.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start6.sh"]
CMD ["node", "server.js"]
