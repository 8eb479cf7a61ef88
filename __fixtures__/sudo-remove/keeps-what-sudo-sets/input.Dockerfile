FROM debian:12
RUN apt-get update && apt-get install -y sudo

WORKDIR /x

RUN sudo sh -c 'echo "$USER ALL=(ALL) NOPASSWD:ALL" > /etc/sudoers.d/x'

RUN sudo printenv USER > /u

RUN sudo env > /env.txt

RUN sudo sh -c 'chown -R ${SUDO_USER:?} /srv'

RUN umask 002 && sudo mkdir -p /srv/share
