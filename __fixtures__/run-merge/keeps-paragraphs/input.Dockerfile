FROM debian:12
LABEL a=b
ENV LANG=C.UTF-8
RUN apt-get update && apt-get install -y curl

RUN mkdir -p /etc/curl && chmod 755 /etc/curl

# keys of the vendor
RUN mkdir -p /etc/keys

RUN chmod 700 /srv
