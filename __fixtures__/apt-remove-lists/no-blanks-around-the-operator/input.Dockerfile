FROM debian:12
RUN apt-get update&&\
apt-get install -y curl&&\
touch /srv/a
RUN apt-get update \
 &&apt-get install -y git\
 &&touch /srv/b
