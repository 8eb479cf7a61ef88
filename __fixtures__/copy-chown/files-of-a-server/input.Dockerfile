FROM node:20
ADD https://example.com/tide.js /usr/local/bin/tide.js
RUN chown node:node /usr/local/bin/tide.js
