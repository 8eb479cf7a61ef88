FROM debian:jessie AS old
RUN apt-get update && apt-get install -y --no-install-recommends uwsgi-plugin-php php5-curl ca-certificates
CMD ["uwsgi"]

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends php-cli php-curl ca-certificates
CMD ["php", "/srv/index.php"]
