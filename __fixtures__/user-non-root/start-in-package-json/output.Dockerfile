FROM node:22-alpine
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 package.json server.js ./
USER 1000:1000
CMD ["npm", "start"]
