FROM debian:bookworm-slim AS form
CMD serve --port $PORT

FROM debian:bookworm-slim AS json
CMD ["sh", "-c", "serve --port $PORT"]

FROM debian:bookworm-slim AS switch
COPY docker/switch.sh /
ENTRYPOINT ["/switch.sh"]

FROM debian:bookworm-slim AS sudo
COPY docker/sudo.sh /
ENTRYPOINT ["/sudo.sh"]

FROM alpine:3.20 AS own
COPY docker/own.sh /usr/local/bin/
ENTRYPOINT ["own.sh"]

FROM alpine:3.20 AS alpine
COPY docker/switch.sh /
ENTRYPOINT ["sh", "/switch.sh"]

FROM debian:bookworm-slim
ENTRYPOINT ["/opt/vendor/start.sh"]

FROM debian:bookworm-slim AS given
ENTRYPOINT ["/opt/vendor/start.sh"]
CMD serve --port $PORT

FROM debian:bookworm-slim AS behind-init
ENTRYPOINT ["tini", "--"]
CMD serve --port $PORT
