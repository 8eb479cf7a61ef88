FROM debian:12
ADD Gemfile /root/Gemfile
ADD files/Cheffile /root/chefrepo/Cheffile

ADD xstartup /tmp/xstartup

ADD confd /etc/confd

# a2enmod takes it for a file
ADD mapcache.load /etc/apache2/mods-available/mapcache.load

ADD answers /etc/answers
RUN debconf-set-selections /etc/answers

ADD nightly /tmp/nightly
RUN crontab /tmp/nightly

# says nothing of what it is
ADD app /srv/app
