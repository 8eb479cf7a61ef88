FROM debian:12
RUN wget -O /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
RUN wget -O /tmp/b.tgz https://example.com/b.tgz && tar -xzf /tmp/b.tgz -C /opt && mv /tmp/b.tgz /srv/
