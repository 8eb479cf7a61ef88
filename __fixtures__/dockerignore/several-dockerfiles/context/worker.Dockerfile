FROM node:22-slim
WORKDIR /srv/worker
COPY . .
RUN npm ci --omit=dev
CMD ["node", "worker.js"]
