FROM debian:12
RUN apt-get update && apt-get install -y apache2
CMD a2enmod rewrite && apache2ctl -D FOREGROUND

# Whoever builds with dumb-init has no need of it.
FROM debian:12
ENTRYPOINT ["/usr/bin/dumb-init", "--"]
CMD ["/bin/sh", "-c", "/start-servers.sh"]
