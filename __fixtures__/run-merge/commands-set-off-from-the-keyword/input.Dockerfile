FROM    debian:12
RUN     apt-get update
RUN     apt-get install -y \
                curl \
                git
RUN     mkdir /srv/a
RUN     touch /srv/a/b
