FROM debian:12
RUN mkdir -p /srv/root && usermod -m -d /srv/root root
RUN touch ~/.profile-read
