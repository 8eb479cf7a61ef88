FROM node:20
RUN cd /tmp/build && npm ci && npm run build && mv dist /srv/www && rm -rf /tmp/build
