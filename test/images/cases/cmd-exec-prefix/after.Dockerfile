FROM busybox:latest
RUN touch /srv/a
CMD exec cat "$HOME/x"
