FROM debian:bookworm
COPY --chmod=755 entrypoint.sh /usr/local/bin/docker-custom-entrypoint
ENTRYPOINT ["docker-custom-entrypoint"]
