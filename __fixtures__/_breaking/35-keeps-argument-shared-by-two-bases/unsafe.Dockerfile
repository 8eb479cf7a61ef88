ARG VERSION=12
FROM debian:${VERSION} AS a
FROM debian:${VERSION}-slim
ENV LANG=C.UTF-8
COPY --from=a /etc/issue /
