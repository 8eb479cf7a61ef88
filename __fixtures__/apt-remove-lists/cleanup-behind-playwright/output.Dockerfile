FROM node:20
WORKDIR /app
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN npx playwright install --with-deps && rm -rf /var/lib/apt/lists/*
