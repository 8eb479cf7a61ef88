FROM debian:12
RUN apt-get update && apt-get install -y nginx && apt-get clean && rm -rf /var/lib/apt/lists/* /tmp/* /var/tmp/*
RUN rm /etc/nginx/sites-enabled/default
RUN ln -s /dev/stdout /var/log/nginx/access.log
FROM centos:7
RUN yum install -y epel-release && \
    yum clean all && \
    rm -rf /var/cache/yum
RUN yum groupinstall -y 'Development Tools'
RUN yum grouplist
FROM alpine:3.20
RUN set -eux; \
    apk add nginx; \
    rm -rf \
      /var/cache/apk/*
RUN set -eux; \
    mkdir -p /run/nginx; \
    chown nginx /run/nginx
