FROM node:22
RUN npm install -g serve && npm cache clean --force
RUN npm install --quiet && bower install --quiet --allow-root --config.interactive=false && \
    npm cache clean --force
