FROM busybox:latest
RUN touch /srv/a
CMD cat "$HOME/x"
