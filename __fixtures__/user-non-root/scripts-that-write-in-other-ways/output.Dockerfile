FROM node:20-slim
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 . .
EXPOSE 3000
USER 1000:1000
ENTRYPOINT ["./entrypoint.sh"]
CMD ["node", "server.js"]
