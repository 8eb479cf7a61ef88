FROM debian:12
RUN postconf -e mydestination=localhost && \
    newaliases && \
    perl -pi -e 's/^#?Listen 80$/Listen 8080/' /etc/apache2/ports.conf && \
    mkdir /srv/spool
