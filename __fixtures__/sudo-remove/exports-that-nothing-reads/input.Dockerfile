FROM debian:12
RUN export VERSION=1 && sudo apt-get install -y curl && . /etc/os-release && sudo mkdir /srv/$VERSION

RUN PREFIX=/srv && sudo make install
