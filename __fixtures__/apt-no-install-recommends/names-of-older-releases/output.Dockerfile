FROM ubuntu:14.04
RUN apt-get update && apt-get install -y --no-install-recommends php5-geoip geoip-database
CMD ["php", "/srv/where.php"]
