FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm --loglevel error ci --omit=dev --registry https://npm.example.com
