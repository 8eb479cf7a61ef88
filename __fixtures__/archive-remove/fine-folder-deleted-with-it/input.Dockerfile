FROM debian:12
RUN mkdir /build && wget -O /build/a.tgz https://example.com/a.tgz && tar -xzf /build/a.tgz -C /opt && rm -rf /build
