FROM debian:bookworm-slim
COPY docker/start.sh /usr/local/bin/
EXPOSE 8080
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /srv/shop
WORKDIR /srv/shop
COPY --chown=10001:10001 shop ./shop
USER 10001:10001
ENTRYPOINT ["start.sh"]
CMD ["serve", "--all"]
