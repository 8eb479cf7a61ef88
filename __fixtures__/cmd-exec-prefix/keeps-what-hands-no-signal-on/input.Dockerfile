FROM debian:12 AS lock
CMD cd /srv && flock --timeout 5 /run/serve.lock serve --port $PORT

FROM debian:12 AS clock
CMD /usr/bin/time -f %E serve --port $PORT

FROM debian:12 AS arguments
CMD xargs -a /etc/serve.args serve --port $PORT

FROM debian:12 AS root
CMD nice -n 5 fakeroot serve --port $PORT

FROM debian:12
ENTRYPOINT ["tini", "--"]
CMD cd /srv && flock /run/serve.lock serve --port $PORT
