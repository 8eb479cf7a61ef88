FROM debian:12
RUN apt-get update && apt-get install -y sudo

RUN mkdir /srv/USERS

RUN chown "$USER" /srv/MYSQL_USER
