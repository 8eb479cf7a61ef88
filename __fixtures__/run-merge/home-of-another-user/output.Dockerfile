FROM debian:12
RUN mkdir -p /srv/games && \
    usermod -d /srv/games games && \
    touch "$HOME/.hushlogin"
