FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install express && npm install -g pm2 && npm install --global pm2
