FROM oven/bun:1-slim
WORKDIR /app
COPY . .
RUN bun install --frozen-lockfile
CMD ["bun", "run", "index.ts"]
