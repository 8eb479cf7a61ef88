FROM debian:bookworm-slim
COPY docker/start.sh /usr/local/bin/
ENTRYPOINT ["/usr/local/bin/start.sh"]
