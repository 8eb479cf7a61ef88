FROM debian:12
USER app
RUN sudo mkdir -p /srv/app && sudo usermod --home /srv/app app
RUN touch "$HOME/.hushlogin"
