FROM debian:12
RUN if test -n "$X"; then wget -O /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt; fi
