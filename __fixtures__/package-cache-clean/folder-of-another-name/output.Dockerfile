FROM node:22
ENV PATH=/home/node/.npm-global/bin:$PATH
COPY .npmrc /root/.npmrc
RUN npm install -g serve && npm cache clean --force
