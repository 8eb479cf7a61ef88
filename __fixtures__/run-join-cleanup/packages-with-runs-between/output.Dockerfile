FROM debian:12 AS purged
COPY . /src/
RUN apt-get update && \
    apt-get install -y --no-install-recommends gcc make && \
    (cd /src && make) && \
    make -C /src install && \
    apt-get purge -y gcc make && \
    apt-get autoremove -y
CMD ["hello"]

FROM alpine:3.20
RUN set -eux; \
    apk add --no-cache --virtual .gettext gettext; \
    envsubst < /etc/issue > /etc/motd; \
    apk del .gettext
CMD ["sh"]

FROM fedora:40
WORKDIR /src
ADD --chown=0:0 main.c .
RUN dnf install -y gcc && \
    gcc -o /srv/main main.c && \
    dnf clean all && \
    dnf remove -y gcc
CMD ["/srv/main"]
