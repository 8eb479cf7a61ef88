FROM node:20-bookworm

WORKDIR /usr/src/app

# The browser that the tests drive
RUN apt update && apt install -y \
    chromium \
    fonts-liberation

ENV PUPPETEER_SKIP_DOWNLOAD=true
COPY package*.json ./
RUN npm install
COPY . .
RUN npm run build
RUN npm prune --omit=dev

USER node
EXPOSE 3000
CMD npm start
