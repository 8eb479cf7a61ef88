FROM debian:bookworm-slim
COPY docker/start.sh /usr/local/bin/
ENTRYPOINT ["start.sh"]
CMD ["serve", "--all"]
