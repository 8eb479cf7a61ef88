FROM debian:12
RUN set -e; mkdir /a; test -e /b && touch /c
RUN set -e; mkdir /a/d
