FROM node:22-slim
WORKDIR /srv/site
COPY package.json package-lock.json ./
RUN npm ci
COPY src ./src
EXPOSE 3000
CMD ["npm", "start"]
