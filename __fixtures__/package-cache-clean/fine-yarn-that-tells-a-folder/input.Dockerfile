FROM node:22
RUN echo "export PATH=$PATH:$(yarn global bin)" >> ~/.bashrc
RUN npm install --no-cache -g mapshaper
