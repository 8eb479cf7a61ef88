FROM alpine:3.20
RUN apk add --no-cache tini nodejs
RUN addgroup -g 10001 app \
    && adduser -D -H -h /home/app -s /sbin/nologin -u 10001 -G app app \
    && install -d -o 10001 -g 10001 /srv/app /home/app
WORKDIR /srv/app
COPY --chown=10001:10001 main.js ./
EXPOSE 3000
USER 10001:10001
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["node", "/srv/app/main.js"]
