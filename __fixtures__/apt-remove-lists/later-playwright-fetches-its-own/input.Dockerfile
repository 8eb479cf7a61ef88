FROM node:20
RUN apt-get update && apt-get install -y xvfb
RUN npx playwright install --with-deps chromium
