FROM debian:12
ADD https://example.com/tide.git /srv/tide.git
RUN chmod 755 /srv/tide.git
ADD git@example.com:harbour/quay.git /srv/quay
RUN chmod 755 /srv/quay
ADD https://example.com/a.sh https://example.com/b.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/a.sh /usr/local/bin/b.sh
ADD https://example.com/c.sh /usr/local/bin
RUN chmod 755 /usr/local/bin/c.sh
