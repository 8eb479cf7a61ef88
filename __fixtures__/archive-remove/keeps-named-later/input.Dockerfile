FROM debian:12 AS fetch
RUN wget -O /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt
FROM debian:12
COPY --from=fetch /tmp/a.tgz /srv/
FROM fetch
