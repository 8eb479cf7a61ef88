FROM debian:12
RUN export VERSION=1 && apt-get install -y curl && . /etc/os-release && mkdir /srv/$VERSION

RUN PREFIX=/srv && make install
