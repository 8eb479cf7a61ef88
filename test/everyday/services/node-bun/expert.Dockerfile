FROM oven/bun:1-slim
WORKDIR /app
COPY package.json bun.lock ./
RUN --mount=type=cache,target=/root/.bun/install/cache bun install --frozen-lockfile
COPY . .
USER 1000
EXPOSE 3000
CMD ["bun", "run", "index.ts"]
