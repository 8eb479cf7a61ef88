FROM node:22
COPY package.json package-lock.json ./
RUN npm ci && rm -rf /usr/local/lib/node_modules ~/.npm
RUN npm ci --omit=dev && rm -f /usr/local/bin/np* && rm -rf ~/.npm
RUN npm ci --omit=optional && rm -f "$(command -v npm)" && rm -rf ~/.npm
