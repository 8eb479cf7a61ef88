# The command line alone: docker run --rm --user "$(id -u)" -v "$PWD:/work" dockershift --check

FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs --no-types

FROM node:24-bookworm-slim
# Whoever mounts a repository may be another than its owner.
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && \
    apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends git tini && \
    git config --system safe.directory '*'
COPY package.json LICENSE /app/
COPY --from=build /src/dist /app/dist
WORKDIR /work
USER 1000:1000
ENTRYPOINT ["/usr/bin/tini", "--", "node", "/app/dist/cli.js"]
