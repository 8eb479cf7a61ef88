FROM debian:12
RUN set -eu; mkdir /a; mkdir /b
RUN touch /a/x; touch /b/x
