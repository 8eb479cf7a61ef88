FROM alpine:3.20
CMD busybox httpd -f -r "say \"hi\"" 'back\slash' -h /var/www
