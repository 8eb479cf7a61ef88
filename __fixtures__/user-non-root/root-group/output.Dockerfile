FROM node:22-alpine
RUN install -d -m 775 -o 1000 -g 0 /app
WORKDIR /app
COPY --chown=1000:0 . .
EXPOSE 3000
RUN chmod -R g=u /app
USER 1000:0
CMD ["node", "server.js"]
