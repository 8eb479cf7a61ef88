FROM debian:12
RUN apt-get update && apt-get install -y sudo

RUN sudo mkdir /srv/USERS

RUN sudo chown "$USER" /srv/MYSQL_USER
