FROM debian:12
RUN wget -O /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm -rf /tmp/*

FROM debian:12
RUN wget -O /tmp/c.tar.gz https://example.org/c.tar.gz && tar xzf /tmp/c.tar.gz -C /srv && gosu root rm -rf /tmp/*

FROM debian:12
RUN wget -O /tmp/d.tar.gz https://example.org/d.tar.gz && tar xzf /tmp/d.tar.gz -C /srv && flock /run/lock find /tmp -type f -delete
