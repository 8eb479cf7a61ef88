FROM debian:12
RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm -rf /tmp/* /var/tmp/*
