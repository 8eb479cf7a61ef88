FROM debian:12

RUN mkdir -p /srv/helpers

RUN useradd worker && \
    echo 'worker:secret' | chpasswd

RUN apt-get update && \
    apt-get install -y openssh-server && \
    mkdir -p /var/run/sshd

RUN mkdir -p /opt/tool/cache && \
    chmod 777 /opt/tool/cache && \
    touch /opt/other/a && \
    touch /opt/other/b
