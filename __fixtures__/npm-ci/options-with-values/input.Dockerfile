FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm --loglevel error install --only production --registry https://npm.example.com
