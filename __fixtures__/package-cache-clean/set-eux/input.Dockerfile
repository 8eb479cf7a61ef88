FROM node:20
RUN set -eux; \
    npm ci; \
    npm run build
