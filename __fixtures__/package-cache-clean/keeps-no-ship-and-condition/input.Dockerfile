FROM node:20 AS build
RUN npm ci
FROM node:20-slim
COPY --from=build /app /app
ARG DEV
RUN if [ -n "$DEV" ]; then npm ci; fi
RUN test -n "$DEV" && npm ci || true
