FROM debian:12 AS priority
RUN apt-get update && apt-get install -y nodejs
EXPOSE 80
CMD ["nice", "-n", "5", "node", "server.js"]

FROM debian:12 AS user
RUN apt-get update && apt-get install -y nodejs
EXPOSE 80
CMD ["setpriv", "--reuid", "app", "--clear-groups", "node", "server.js"]

FROM debian:12 AS group
RUN apt-get update && apt-get install -y nodejs
EXPOSE 80
CMD ["chpst", "-u", "app", "-m", "500000", "node", "server.js"]

FROM debian:12
EXPOSE 80
CMD ["sh", "-c", "exec env -u HOME nginx -g 'daemon off;'"]
