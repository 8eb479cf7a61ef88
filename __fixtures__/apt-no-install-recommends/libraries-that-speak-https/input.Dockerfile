FROM debian:jessie AS old
RUN apt-get update && apt-get install -y php5-cli php5-curl
CMD ["php"]

FROM debian:12
RUN apt-get update && apt-get install -y php-cli php-curl
CMD ["php", "/srv/index.php"]
