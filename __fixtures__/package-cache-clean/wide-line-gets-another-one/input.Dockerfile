FROM node:22
RUN npm install -g serve
RUN npm install --quiet --no-fund --no-audit && node_modules/.bin/bower install --quiet --allow-root --config.interactive=false
