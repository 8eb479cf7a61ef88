FROM node:20
RUN NPM_TOKEN=abc npm install
RUN sudo -u node npm install
