FROM node:20
RUN apt-get update && apt-get install -y xvfb && rm -rf /var/lib/apt/lists/*
RUN npx playwright install --with-deps chromium
