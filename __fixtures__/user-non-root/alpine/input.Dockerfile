FROM alpine:3.20
RUN apk add --no-cache tini nodejs
COPY main.js /srv/app/
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["node", "/srv/app/main.js"]
