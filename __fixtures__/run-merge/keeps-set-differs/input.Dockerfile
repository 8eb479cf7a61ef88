FROM debian:12
RUN set -eux; mkdir /a; mkdir /b
RUN set -e; touch /a/x; touch /b/x
