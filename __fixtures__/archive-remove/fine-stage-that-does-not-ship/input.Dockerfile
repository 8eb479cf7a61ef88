FROM debian:12 AS fetch
RUN wget -O /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt
FROM scratch
COPY --from=fetch /opt /opt
