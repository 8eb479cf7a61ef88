# syntax=docker/dockerfile:1
FROM debian:bookworm-slim

LABEL org.opencontainers.image.title="gateway" \
      org.opencontainers.image.source="https://git.example.com/gateway"

ENV LANG=C.UTF-8 \
    GATEWAY_HOME=/srv/gateway

# Tools that the start script needs
RUN apt-get update && \
    apt-get install -y --no-install-recommends \
        ca-certificates \
        curl \
        # healthy line ends
        dos2unix \
        gettext-base && \
    apt-get clean && \
    rm -rf /var/lib/apt/lists/*

# The user that the service runs as
RUN groupadd --gid 1500 gateway && \
    useradd --uid 1500 --gid gateway --home-dir /srv/gateway gateway && \
    mkdir -p /srv/gateway/cache && \
    chown -R gateway:gateway /srv/gateway

COPY --chown=gateway:gateway conf/ /srv/gateway/conf/
COPY docker-entrypoint.sh /usr/local/bin/

# Windows checkouts bring CRLF
RUN dos2unix /usr/local/bin/docker-entrypoint.sh
RUN chmod 755 /usr/local/bin/docker-entrypoint.sh

USER gateway
WORKDIR /srv/gateway
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s \
    CMD curl -fsS http://127.0.0.1:8080/health || exit 1
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["serve"]
