# node is in /usr/local: yarn needs none of the distribution.
FROM node:8.9.3
RUN curl -sS https://dl.yarnpkg.com/debian/pubkey.gpg | apt-key add - && \
    echo "deb https://dl.yarnpkg.com/debian/ stable main" > /etc/apt/sources.list.d/yarn.list && \
    apt-get update && apt-get -y install --no-install-recommends graphicsmagick yarn ghostscript
CMD ["node", "server.js"]
