FROM node:22-slim
WORKDIR /app
COPY . .
RUN yarn install --release
RUN yarn --cwd web install
RUN yarn install $FLAGS
RUN yarn --silent install
RUN yarn --force
RUN (cd web && yarn install)
