FROM debian:12
RUN wget https://example.com/a.tgz && tar xzf a.tgz
RUN if test -n "$X"; then wget -O /tmp/c.tgz https://example.com/c.tgz && tar -xzf /tmp/c.tgz -C /opt; fi
