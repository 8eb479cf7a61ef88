FROM node:20
RUN install -d -o 1000 -g 1000 /app
WORKDIR /app
COPY --chown=1000:1000 command.js .
EXPOSE 3000
USER 1000:1000
CMD ["node", "--max_old_space_size=256", "command.js"]
