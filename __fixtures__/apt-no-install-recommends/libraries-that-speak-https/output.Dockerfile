FROM debian:jessie AS old
RUN apt-get update && apt-get install -y --no-install-recommends php5-cli php5-curl ca-certificates
CMD ["php"]

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends php-cli php-curl ca-certificates
CMD ["php", "/srv/index.php"]
