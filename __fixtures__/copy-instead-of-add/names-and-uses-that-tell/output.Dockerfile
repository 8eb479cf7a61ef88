FROM debian:12
COPY Gemfile /root/Gemfile
COPY files/Cheffile /root/chefrepo/Cheffile

COPY xstartup /tmp/xstartup

COPY confd /etc/confd

# a2enmod takes it for a file
COPY mapcache.load /etc/apache2/mods-available/mapcache.load

COPY answers /etc/answers
RUN debconf-set-selections /etc/answers

COPY nightly /tmp/nightly
RUN crontab /tmp/nightly

# says nothing of what it is
ADD app /srv/app
