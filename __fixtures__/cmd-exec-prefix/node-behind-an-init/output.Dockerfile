FROM node:22
COPY . .
ENTRYPOINT ["tini", "--"]
CMD cd /src && exec node ./app.js
