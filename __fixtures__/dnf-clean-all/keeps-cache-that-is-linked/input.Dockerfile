FROM fedora:40
RUN ln -s /var/cache/dnf /srv/packages
RUN dnf install -y nginx
