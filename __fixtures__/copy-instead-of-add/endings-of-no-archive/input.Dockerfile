FROM debian:12
ADD mail/auth-ldap.conf.ext /etc/dovecot/auth-ldap.conf.ext
ADD mail/vacation.sieve /var/lib/dovecot/sieve/
ADD *.motd /etc/update-motd.d/
ADD acme.omod /srv/modules/

ADD testsuite /srv/app/testsuite

ADD testsuite/ /srv/check
