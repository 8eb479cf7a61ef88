FROM golang:1.22-alpine
# Nothing of nvm, nor of ~/.cache, is left.
COPY . /shop-sources/
RUN apk add --no-cache --virtual .build git \
 && mkdir -p $GOPATH/src/example.com "$TMP/work" \
 # pyenv is not used any more
 && ln -s /shop-sources $GOPATH/src/example.com/shop \
 && apk del .build \
 && rm -rf $GOPATH "$TMP" ~/.cache /root/.npm
RUN addgroup -g 10001 app \
    && adduser -D -H -h /home/app -s /sbin/nologin -u 10001 -G app app \
    && install -d -o 10001 -g 10001 /srv/shop /home/app
WORKDIR /srv/shop
COPY --chown=10001:10001 server.js .
EXPOSE 8080
USER 10001:10001
CMD ["node", "server.js"]
