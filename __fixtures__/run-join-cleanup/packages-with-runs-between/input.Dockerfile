FROM debian:12 AS purged
RUN apt-get update && apt-get install -y --no-install-recommends gcc make
COPY . /src/
RUN cd /src && make
RUN make -C /src install
RUN apt-get purge -y gcc make && apt-get autoremove -y
CMD ["hello"]

FROM alpine:3.20
RUN set -eux; apk add --no-cache --virtual .gettext gettext
RUN set -eux; envsubst < /etc/issue > /etc/motd
RUN set -eux; apk del .gettext
CMD ["sh"]

FROM fedora:40
RUN dnf install -y gcc && dnf clean all
WORKDIR /src
ADD --chown=0:0 main.c .
RUN gcc -o /srv/main main.c
RUN dnf remove -y gcc
CMD ["/srv/main"]
