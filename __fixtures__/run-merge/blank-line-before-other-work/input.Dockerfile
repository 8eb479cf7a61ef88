FROM debian:12

RUN mkdir -p /srv/helpers

RUN useradd worker

RUN echo 'worker:secret' | chpasswd

RUN apt-get update && apt-get install -y openssh-server

RUN mkdir -p /var/run/sshd

RUN mkdir -p /opt/tool/cache

RUN chmod 777 /opt/tool/cache
RUN touch /opt/other/a

RUN touch /opt/other/b
