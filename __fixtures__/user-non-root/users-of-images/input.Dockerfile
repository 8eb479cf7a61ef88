FROM oven/bun:1 AS bun
WORKDIR /app
COPY package.json bun.lock index.ts ./
RUN bun install --frozen-lockfile
EXPOSE 3000
CMD ["bun", "run", "index.ts"]
