FROM node:22-slim
RUN install -d -o 1000 -g 1000 /srv/site
WORKDIR /srv/site
COPY --chown=1000:1000 package.json package-lock.json ./
RUN npm ci
COPY --chown=1000:1000 src ./src
EXPOSE 3000
USER 1000:1000
CMD ["npm", "start"]
