FROM busybox:latest
RUN touch /srv/a # the first
RUN touch /srv/b
