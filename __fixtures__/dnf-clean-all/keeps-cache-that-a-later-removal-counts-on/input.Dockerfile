FROM fedora:40
RUN dnf install -y nginx
COPY nginx.conf /etc/nginx/nginx.conf
RUN rm -r /var/cache/dnf/*
