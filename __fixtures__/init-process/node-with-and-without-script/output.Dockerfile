FROM node:argon-alpine AS argon
RUN apk add --no-cache tini
COPY index.js .
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["node", "index.js"]
FROM node:6-alpine AS six
RUN apk add --no-cache tini
COPY index.js .
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["node", "index.js"]
FROM node:10-alpine AS ten
RUN apk add --no-cache tini
COPY index.js .
ENTRYPOINT ["/sbin/tini", "--", "docker-entrypoint.sh"]
CMD ["node", "index.js"]
FROM node:carbon-alpine AS carbon
RUN apk add --no-cache tini
COPY index.js .
ENTRYPOINT ["/sbin/tini", "--", "docker-entrypoint.sh"]
CMD ["node", "index.js"]
FROM node:10.15-alpine AS between
COPY index.js .
CMD ["node", "index.js"]
FROM node:5-alpine AS five
COPY index.js .
CMD ["node", "index.js"]
FROM node:12.1.0-alpine
COPY index.js .
CMD ["node", "index.js"]
