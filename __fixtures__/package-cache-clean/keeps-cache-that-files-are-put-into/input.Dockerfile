FROM node:22
ENV TOOLS=/root/.npm/_npx/bin
COPY npm-cache/ /root/.npm/
RUN npm install -g serve

FROM node:22
RUN npm install -g cowsay
ENTRYPOINT ["/root/.npm/_npx/1f/node_modules/.bin/cowsay"]
