FROM debian:12
RUN curl -fsSLo /srv/a.tgz https://example.com/a.tgz && tar -xzf /srv/a.tgz -C /x && tar -czf /srv/a.tgz /x
