FROM opensuse/leap:15.6
RUN zypper --non-interactive install nginx
COPY nginx.conf /etc/nginx/nginx.conf
RUN rm -r /var/cache/zypp/packages
