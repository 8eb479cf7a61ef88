FROM debian:bookworm-slim AS copies
CMD mkdir -p "$OUT" && cp -r /dist/. "$OUT"

FROM node:22-slim AS installs
CMD cd /app && npm install

FROM node:22-slim AS tests
CMD ["sh", "-c", "npm ci && npm run test:unit -- --shard $SHARD"]

FROM maven:3-eclipse-temurin-21 AS builds
CMD mvn clean verify -Denvironment=$STAGE

FROM gcc:14 AS makes
CMD make -j$(nproc)

FROM debian:bookworm-slim AS inner
CMD bash -c "prepare && serve --port $PORT"

FROM debian:bookworm-slim
CMD cd /srv && sh -ec 'serve "$0"' "$PORT"
