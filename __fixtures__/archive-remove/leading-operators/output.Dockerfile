FROM debian:12
RUN curl -fsSL -o /tmp/go.tgz https://example.com/go.tgz \
 && tar -C /usr/local -xzf /tmp/go.tgz \
 && ln -s /usr/local/go/bin/go /usr/local/bin/go \
 && rm /tmp/go.tgz
