FROM node:22-alpine
RUN mkdir /data
RUN node -v
RUN npm -v
RUN adduser -D app
