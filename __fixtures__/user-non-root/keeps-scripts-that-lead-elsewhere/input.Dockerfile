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

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start7.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start8.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start9.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start10.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start11.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start12.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start13.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start14.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start15.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start16.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start17.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start18.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start19.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start20.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start21.sh"]
CMD ["node", "server.js"]

FROM node:20-slim
WORKDIR /app
COPY . .
EXPOSE 3000
ENTRYPOINT ["./start22.sh"]
CMD ["node", "server.js"]
