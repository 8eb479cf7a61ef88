# Without curl, or certificates, sh reads nothing: it does not show that they are there.
FROM node:20-slim
RUN curl -sL https://downloads.example.com/install.sh | sh
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client
CMD ["node", "server.js"]

# tar would fail.
FROM node:20-slim
RUN curl -sL https://downloads.example.com/tools.tar.gz | tar xz -C /opt
RUN apt-get update && apt-get install -y --no-install-recommends git openssh-client
CMD ["node", "server.js"]
