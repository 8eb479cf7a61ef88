FROM node:22
COPY . .
ENTRYPOINT ["tini", "--"]
CMD cd /src && node ./app.js
