FROM busybox:latest
RUN touch /srv/a # the first && \
    touch /srv/b
