FROM node:22
RUN npm install -g serve
RUN npm install --quiet && bower install --quiet --allow-root --config.interactive=false
