FROM node:22
RUN npm install -g serve
# && npm cache clean
RUN npm install -g gulp \
  # && npm cache clean --force
  bower
