FROM debian:12
ADD php /etc/service/php/run
ADD chrome /usr/bin/chrome
ADD 71-apt-cacher /etc/apt/apt.conf.d/71-apt-cacher
ADD awstats /etc/cron.d/
ADD ceph /docker-entrypoint-initdb.d/
