FROM node:20-slim
ARG DEV
RUN if [ -n "$DEV" ]; then npm ci; fi
RUN test -n "$DEV" && npm ci || true
RUN for tool in a b; do npm install -g "$tool"; done
