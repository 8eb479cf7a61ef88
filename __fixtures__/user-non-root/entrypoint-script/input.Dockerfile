FROM debian:bookworm-slim
COPY docker/start.sh /usr/local/bin/
EXPOSE 8080
WORKDIR /srv/shop
COPY shop ./shop
ENTRYPOINT ["start.sh"]
CMD ["serve", "--all"]
