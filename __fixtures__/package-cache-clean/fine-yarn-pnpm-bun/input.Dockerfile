FROM node:20
RUN yarn install --immutable
RUN pnpm install --frozen-lockfile
RUN bun install
