FROM debian:12
RUN wget -O /srv/a.tgz https://example.com/a.tgz && tar -xzf /srv/a.tgz -C /opt
RUN cp /srv/*.tgz /mirror/
