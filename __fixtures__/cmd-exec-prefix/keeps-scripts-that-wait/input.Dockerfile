FROM debian:12
RUN apt-get update && apt-get install -y apache2
CMD a2enmod rewrite && apache2ctl -D FOREGROUND
