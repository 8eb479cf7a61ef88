FROM node:22
COPY package.json package-lock.json ./
RUN npm ci && rm -rf /usr/local/lib/node_modules
RUN npm ci --omit=dev && rm -f /usr/local/bin/np*
RUN npm ci --omit=optional && rm -f "$(command -v npm)"
