FROM node:22 AS plain
COPY . .
ENTRYPOINT ["tini", "--"]
CMD cd /src && exec node ./app.js

FROM node:22
ENTRYPOINT ["/tini", "-p", "SIGTERM", "--"]
CMD cd /srv && exec node ./other.js
