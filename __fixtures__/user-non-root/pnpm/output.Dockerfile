FROM node:22-slim
RUN npm install -g pnpm@9.5.0
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY --chown=1000:1000 . .
RUN pnpm run build
EXPOSE 3000
USER 1000:1000
CMD ["pnpm", "start"]
