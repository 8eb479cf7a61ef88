FROM node:22
RUN cd app && npm ci && rm -rf /var/lib/apt/lists/* && npm cache clean --force
