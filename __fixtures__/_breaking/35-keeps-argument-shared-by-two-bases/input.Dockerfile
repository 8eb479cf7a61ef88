ARG VERSION=12
FROM debian:${VERSION} AS a
FROM debian:${VERSION}-slim
COPY --from=a /etc/issue /
