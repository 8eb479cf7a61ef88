FROM postgres:16 AS database
CMD ["postgres", "-c", "log_connections=on"]

FROM nginx:1.27 AS proxy
CMD ["nginx", "-g", "daemon off;"]

FROM node:8 AS old
CMD ["node", "server.js"]

FROM php:8.3-cli
CMD ["php", "worker.php"]
