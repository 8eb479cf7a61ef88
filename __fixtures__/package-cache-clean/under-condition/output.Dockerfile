FROM node:20-slim
ARG DEV
RUN if [ -n "$DEV" ]; then npm ci; fi && rm -rf ~/.npm
RUN test -n "$DEV" && npm ci || true && rm -rf ~/.npm
RUN for tool in a b; do npm install -g "$tool"; done && rm -rf ~/.npm
