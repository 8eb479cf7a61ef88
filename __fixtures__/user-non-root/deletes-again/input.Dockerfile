FROM golang:1.22-alpine
# Nothing of nvm, nor of ~/.cache, is left.
COPY . /shop-sources/
RUN apk add --no-cache --virtual .build git \
 && mkdir -p $GOPATH/src/example.com "$TMP/work" \
 # pyenv is not used any more
 && ln -s /shop-sources $GOPATH/src/example.com/shop \
 && apk del .build \
 && rm -rf $GOPATH "$TMP" ~/.cache /root/.npm
WORKDIR /srv/shop
COPY server.js .
EXPOSE 8080
CMD ["node", "server.js"]
