FROM alpine:3.20
RUN apk add --no-cache tini nodejs
RUN addgroup -g 10001 app \
    && adduser -D -H -h /nonexistent -s /sbin/nologin -u 10001 -G app app
COPY main.js /srv/app/
USER 10001:10001
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["node", "/srv/app/main.js"]
