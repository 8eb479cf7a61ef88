FROM node:20
RUN npm ci # from the lock file
