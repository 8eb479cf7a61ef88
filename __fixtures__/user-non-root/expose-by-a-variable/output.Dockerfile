FROM node:22-slim
ENV PORT=3000
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 server.js .
EXPOSE ${PORT}
USER 1000:1000
CMD ["node", "server.js"]
