FROM debian:12
RUN --mount=type=cache,target=/downloads wget -nc -O /downloads/a.tgz https://example.com/a.tgz && tar -xzf /downloads/a.tgz -C /opt
