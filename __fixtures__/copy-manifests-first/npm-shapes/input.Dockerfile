FROM node:20-slim AS plain
WORKDIR /srv/shop
COPY ./ ./
RUN npm ci --omit=dev --no-audit && npm cache clean --force

FROM node:20-slim AS absolute
copy . /srv/shop
WORKDIR /srv/shop
ENV NODE_ENV=production
RUN npm ci

FROM node:20-slim AS owned
WORKDIR /srv/shop
COPY --chown=node:node . .
USER node
# Install what the lock file says
RUN --mount=type=cache,target=/home/node/.npm \
    npm ci \
    # the bundle
    && npm run build \
    && npm test
EXPOSE 8080

FROM node:20-slim AS tools
WORKDIR /srv/shop
# Copy everything and install
COPY [".", "/srv/shop"]
RUN apt-get update && apt-get install -y --no-install-recommends python3 make \
    && rm -rf /var/lib/apt/lists/*
RUN corepack enable
RUN npm ci
RUN npm run build

FROM node:20-slim AS home
ENV HOME_OF_SHOP=/srv/shop
WORKDIR $HOME_OF_SHOP
COPY . $HOME_OF_SHOP
COPY --from=plain /srv/shop/node_modules /cache/node_modules
RUN npm ci --ignore-scripts
