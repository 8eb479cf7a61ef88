FROM node:20-slim
WORKDIR /app

COPY package.json package-lock.json ./

RUN npm ci

# The shop's own code
COPY . .

RUN npm run build

CMD ["node", "dist/server.js"]
