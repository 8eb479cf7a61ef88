FROM node:22
ADD package.json package-lock.json /app/
ADD . /app
