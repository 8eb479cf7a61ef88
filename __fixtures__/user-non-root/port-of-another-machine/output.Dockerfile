FROM node:22-slim
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
ENV HTTP_PORT=8080
COPY --chown=1000:1000 . .
EXPOSE 8080
USER 1000:1000
CMD ["node", "server.js"]
