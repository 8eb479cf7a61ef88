FROM node:22-slim
WORKDIR /app

RUN apt-get update \
    && apt-get install -y --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*

# The dependencies first.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
USER node

EXPOSE 8080
ENTRYPOINT ["/usr/bin/tini", "--", "docker-entrypoint.sh"]
CMD ["node", "server.js"]
