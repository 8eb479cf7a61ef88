
FROM debian:12

ADD nginx.conf /etc/nginx/nginx.conf

ADD bundle /etc/nginx/sites-enabled

RUN nginx -t

COPY start.sh /start.sh
