FROM debian:12
RUN wget -O /tmp/a.tgz https://example.com/a.tgz && wget -O /tmp/b.tgz https://example.com/b.tgz \
    && tar -xzf /tmp/a.tgz -C /opt && tar -xzf /tmp/b.tgz -C /opt \
    && rm /tmp/a.tgz /tmp/b.tgz
