FROM ubuntu:14.04
RUN apt-get update && apt-get install -y php5-geoip
CMD ["php", "/srv/where.php"]
