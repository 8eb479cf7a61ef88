FROM debian:12
ADD nginx.conf /etc/nginx/nginx.conf
ADD bundle /etc/nginx/sites-enabled
ADD $CONF/app.json /etc/
