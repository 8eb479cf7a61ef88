FROM debian:12
RUN apt-get update
CMD ["bash"]

FROM node:20 AS npm
RUN apt-get update && mkdir /app
RUN npm install

FROM debian:12 AS removed
RUN apt-get update && rm -rf /var/lib/apt/lists/*
