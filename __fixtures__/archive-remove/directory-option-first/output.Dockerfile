FROM debian:12
RUN curl -fsSL -o /tmp/go.tgz https://example.com/go.tgz && tar -C /usr/local -xzf /tmp/go.tgz && \
    rm /tmp/go.tgz
