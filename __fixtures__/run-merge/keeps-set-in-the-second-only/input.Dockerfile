FROM debian:12
RUN mkdir /a && mkdir /b
RUN set -e; touch /a/x; touch /b/x
