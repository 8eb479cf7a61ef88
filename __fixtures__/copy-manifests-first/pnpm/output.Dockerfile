FROM node:20-slim
RUN corepack enable
WORKDIR /app
COPY pnpm-workspace.yaml package.json pnpm-lock.yaml .npmrc ./
COPY apps/web/package.json ./apps/web/
COPY libs/ui/package.json ./libs/ui/
COPY patches/express.patch ./patches/
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm -r build
