# Dependencies may come from git, over https and ssh.
FROM node:20-slim
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["npm"]
CMD ["install"]

FROM ruby:3.3-slim
RUN apt-get update && apt-get install -y --no-install-recommends git openssh-client
CMD bundle install && exec ./server

FROM node:20-slim
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client
CMD ["node", "server.js"]
