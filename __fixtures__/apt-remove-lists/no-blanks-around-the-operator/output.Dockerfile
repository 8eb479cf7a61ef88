FROM debian:12
RUN apt-get update&&\
apt-get install -y curl&&\
touch /srv/a&&\
rm -rf /var/lib/apt/lists/*
RUN apt-get update \
 &&apt-get install -y git\
 &&touch /srv/b\
 &&rm -rf /var/lib/apt/lists/*
