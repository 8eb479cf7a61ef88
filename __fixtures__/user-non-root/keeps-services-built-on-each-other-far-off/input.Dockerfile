FROM node:22-slim AS prod
WORKDIR /app
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]

FROM prod AS tools
RUN npm install --global pm2

FROM tools AS worker
CMD ["node", "server.js", "--worker"]

FROM worker AS dev
CMD ["bash"]
