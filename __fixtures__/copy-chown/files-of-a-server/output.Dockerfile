FROM node:20
ADD --chown=node:node https://example.com/tide.js /usr/local/bin/tide.js
