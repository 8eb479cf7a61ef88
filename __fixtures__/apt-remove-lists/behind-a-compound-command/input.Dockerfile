FROM debian:bookworm
RUN set -ex && \
    apt-get update && \
    apt-get install -y curl && \
    { find /tmp -name '*.o' -delete || true; } && \
    rm -rf /tmp/x
