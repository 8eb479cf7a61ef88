FROM node:20-slim
ENV NPM_CONFIG_REGISTRY=http://npm.example.com/
WORKDIR /srv/tides
RUN npm install -g pnpm@9.15.9
COPY . .
RUN pnpm install --frozen-lockfile
RUN pnpm run build
ENV PORT=3000
EXPOSE 3000
USER node
CMD ["node", "dist/server.js"]
