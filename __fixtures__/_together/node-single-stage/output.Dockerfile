FROM node:20-bookworm

WORKDIR /usr/src/app

# The browser that the tests drive
RUN apt-get update && apt-get install -y \
    chromium \
    fonts-liberation && \
    rm -rf /var/lib/apt/lists/*

ENV PUPPETEER_SKIP_DOWNLOAD=true
COPY package*.json ./
RUN npm install && npm cache clean --force
COPY . .
RUN npm run build
RUN npm prune --omit=dev

USER node
EXPOSE 3000
CMD npm start
