FROM node:20-slim
WORKDIR /app

# The shop's own code
COPY . .

RUN npm ci && npm run build

CMD ["node", "dist/server.js"]
