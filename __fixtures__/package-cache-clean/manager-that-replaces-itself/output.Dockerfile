FROM node:20
RUN npm install -g npm && rm -rf ~/.npm
RUN npm install -g npm@10 && rm -rf ~/.npm
RUN npm i --global npm@latest && rm -rf ~/.npm
