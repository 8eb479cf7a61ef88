FROM node:20-slim AS plain
WORKDIR /srv/shop
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit && npm cache clean --force
COPY ./ ./

FROM node:20-slim AS absolute
COPY package.json package-lock.json .npmrc /srv/shop/
WORKDIR /srv/shop
ENV NODE_ENV=production
RUN npm ci
copy . /srv/shop

FROM node:20-slim AS owned
WORKDIR /srv/shop
COPY --chown=node:node package.json package-lock.json .npmrc ./
USER node
# Install what the lock file says
RUN --mount=type=cache,target=/home/node/.npm \
    npm ci
COPY --chown=node:node . .
# the bundle
RUN --mount=type=cache,target=/home/node/.npm \
    npm run build \
    && npm test
EXPOSE 8080

FROM node:20-slim AS tools
WORKDIR /srv/shop
# Copy everything and install
COPY package.json package-lock.json .npmrc /srv/shop/
RUN apt-get update && apt-get install -y --no-install-recommends python3 make \
    && rm -rf /var/lib/apt/lists/*
RUN corepack enable
RUN npm ci
COPY [".", "/srv/shop"]
RUN npm run build

FROM node:20-slim AS home
ENV HOME_OF_SHOP=/srv/shop
WORKDIR $HOME_OF_SHOP
COPY package.json package-lock.json .npmrc $HOME_OF_SHOP/
COPY --from=plain /srv/shop/node_modules /cache/node_modules
RUN npm ci --ignore-scripts
COPY . $HOME_OF_SHOP
