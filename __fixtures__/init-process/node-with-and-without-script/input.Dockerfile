FROM node:argon-alpine AS argon
COPY index.js .
CMD ["node", "index.js"]
FROM node:6-alpine AS six
COPY index.js .
CMD ["node", "index.js"]
FROM node:10-alpine AS ten
COPY index.js .
CMD ["node", "index.js"]
FROM node:carbon-alpine AS carbon
COPY index.js .
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
