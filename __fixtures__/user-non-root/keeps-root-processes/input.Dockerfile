FROM debian:bookworm-slim AS proxy
CMD ["nginx", "-g", "daemon off;"]

FROM alpine:3.20 AS schedule
CMD ["/usr/sbin/crond", "-f"]

FROM debian:bookworm-slim AS drops
ENTRYPOINT ["gosu", "daemon", "serve"]

FROM debian:bookworm-slim
CMD ["/usr/bin/supervisord", "-n"]
