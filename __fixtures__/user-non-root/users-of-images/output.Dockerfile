FROM oven/bun:1 AS bun
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 package.json bun.lock index.ts ./
RUN bun install --frozen-lockfile
EXPOSE 3000
USER 1000:1000
CMD ["bun", "run", "index.ts"]
