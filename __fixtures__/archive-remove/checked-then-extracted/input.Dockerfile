FROM debian:12
RUN set -eux; \
    wget -O /tmp/a.tar.xz https://example.com/a.tar.xz; \
    echo "0123  /tmp/a.tar.xz" | sha256sum -c -; \
    tar --extract --file /tmp/a.tar.xz -C /opt
