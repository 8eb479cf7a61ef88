FROM debian:bookworm-slim
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app
COPY docker/start.sh /usr/local/bin/
USER 10001:10001
ENTRYPOINT ["start.sh"]
CMD ["serve", "--all"]
