FROM alpine:3.20
RUN apk add --no-cache tini
ENTRYPOINT [ "/sbin/tini", "--", "/srv/run", "--all" ]
CMD ["--verbose"]
