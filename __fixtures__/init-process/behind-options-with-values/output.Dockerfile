FROM debian:12 AS priority
RUN apt-get update && apt-get install -y nodejs tini
EXPOSE 80
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["nice", "-n", "5", "node", "server.js"]

FROM debian:12 AS user
RUN apt-get update && apt-get install -y nodejs tini
EXPOSE 80
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["setpriv", "--reuid", "app", "--clear-groups", "node", "server.js"]

FROM debian:12 AS group
RUN apt-get update && apt-get install -y nodejs tini
EXPOSE 80
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["chpst", "-u", "app", "-m", "500000", "node", "server.js"]

FROM debian:12 AS name
RUN apt-get update && apt-get install -y nodejs tini
EXPOSE 80
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["sh", "-c", "exec -a shop node server.js"]

FROM debian:12 AS end-of-options
RUN apt-get update && apt-get install -y nodejs tini
EXPOSE 80
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["sh", "-c", "exec -- node server.js"]

FROM debian:12 AS emptied
RUN apt-get update && apt-get install -y nodejs tini
EXPOSE 80
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["sh", "-c", "exec env - node server.js"]

FROM debian:12 AS split
EXPOSE 80
CMD ["env", "-S", "-i nginx -g", "daemon off;"]

FROM debian:12 AS applet
EXPOSE 80
CMD ["busybox", "httpd", "-f"]

FROM debian:12
EXPOSE 80
CMD ["sh", "-c", "exec env -u HOME nginx -g 'daemon off;'"]
