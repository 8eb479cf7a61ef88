FROM alpine:3.20
RUN apk add --no-cache tini nodejs
WORKDIR /srv/app
COPY main.js ./
EXPOSE 3000
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["node", "/srv/app/main.js"]
