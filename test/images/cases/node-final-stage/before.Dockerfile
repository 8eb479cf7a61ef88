FROM node:20-slim
WORKDIR /srv/tides
COPY package.json package-lock.json *.tgz ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
ENV PORT=3000
EXPOSE 3000
USER node
CMD ["node", "dist/server.js"]
