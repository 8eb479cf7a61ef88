FROM node:20-slim
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml ./
COPY .yarn/patches ./.yarn/patches/
COPY .yarn/releases ./.yarn/releases/
COPY packages/ui/package.json ./packages/ui/
RUN yarn install --immutable
COPY . .
RUN yarn build
