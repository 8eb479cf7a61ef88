FROM debian:bookworm
COPY entrypoint.sh /usr/local/bin/docker-custom-entrypoint
RUN chmod 755 /usr/local/bin/docker-custom-entrypoint
ENTRYPOINT ["docker-custom-entrypoint"]
