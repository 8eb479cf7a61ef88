FROM node:20-slim
WORKDIR /app
COPY package.json yarn.lock .yarnrc ./
COPY .yarn/releases/yarn-1.22.22.cjs ./.yarn/releases/
RUN yarn install --frozen-lockfile --ignore-scripts && yarn cache clean
COPY . .
RUN yarn build
