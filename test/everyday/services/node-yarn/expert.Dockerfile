FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json yarn.lock ./
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install --frozen-lockfile --production
COPY . /app
USER 1000
EXPOSE 3000
CMD ["node", "index.js"]
