FROM node:22-slim
WORKDIR /app
COPY . .
RUN ./prepare.sh
RUN yarn install --frozen-lockfile
