FROM debian:12
COPY php /etc/service/php/run
COPY chrome /usr/bin/chrome
COPY 71-apt-cacher /etc/apt/apt.conf.d/71-apt-cacher
COPY awstats /etc/cron.d/
COPY ceph /docker-entrypoint-initdb.d/
