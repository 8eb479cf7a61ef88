FROM node:20
RUN npm install
RUN npm i -g typescript
RUN npm install --production
