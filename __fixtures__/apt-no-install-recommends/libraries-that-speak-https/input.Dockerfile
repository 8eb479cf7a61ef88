FROM debian:jessie AS old
RUN apt-get update && apt-get install -y uwsgi-plugin-php php5-curl
CMD ["uwsgi"]

FROM debian:12
RUN apt-get update && apt-get install -y php-cli php-curl
CMD ["php", "/srv/index.php"]
