FROM debian:12
RUN apt-get update && \
    apt-get install -y nginx && \
    rm /etc/nginx/sites-enabled/default && \
    ln -s /dev/stdout /var/log/nginx/access.log && \
    apt-get clean && \
    rm -rf /var/lib/apt/lists/* /tmp/* /var/tmp/*
FROM centos:7
RUN yum install -y epel-release && \
    yum groupinstall -y 'Development Tools' && \
    yum grouplist && \
    yum clean all && \
    rm -rf /var/cache/yum
FROM alpine:3.20
RUN set -eux; \
    apk add nginx; \
    mkdir -p /run/nginx; \
    chown nginx /run/nginx; \
    rm -rf \
      /var/cache/apk/*
