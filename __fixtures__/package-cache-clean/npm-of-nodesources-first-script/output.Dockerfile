FROM debian
RUN apt-get update && apt-get install -y curl && curl -sL https://deb.nodesource.com/setup | bash - && apt-get install -y nodejs && npm install -g forever && \
    rm -rf ~/.npm

FROM debian
RUN curl -sL https://deb.nodesource.com/setup_iojs_2.x | bash - && npm install -g forever && \
    rm -rf ~/.npm

FROM debian:12
COPY --from=node:6 /usr/local /usr/local
RUN npm install -g forever && rm -rf ~/.npm
