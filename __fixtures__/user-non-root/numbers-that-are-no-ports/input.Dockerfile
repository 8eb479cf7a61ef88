FROM node:20
WORKDIR /app
COPY command.js .
EXPOSE 3000
CMD ["node", "--max_old_space_size=256", "command.js"]
