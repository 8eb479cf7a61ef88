FROM debian:12
COPY mail/auth-ldap.conf.ext /etc/dovecot/auth-ldap.conf.ext
COPY mail/vacation.sieve /var/lib/dovecot/sieve/
COPY *.motd /etc/update-motd.d/
COPY acme.omod /srv/modules/

COPY testsuite /srv/app/testsuite

COPY testsuite/ /srv/check
