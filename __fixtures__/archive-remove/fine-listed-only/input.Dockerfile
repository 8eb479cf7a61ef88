FROM debian:12
RUN wget -O /srv/a.tgz https://example.com/a.tgz && tar -tzf /srv/a.tgz
