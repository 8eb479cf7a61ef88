FROM node:20-slim
WORKDIR /repo
COPY package.json package-lock.json ./
COPY packages/api/package.json ./packages/api/
COPY packages/web/package.json ./packages/web/
COPY tools/cli/package.json ./tools/cli/
RUN npm ci
COPY . .
RUN npm run build --workspaces
