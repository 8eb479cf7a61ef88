FROM busybox:latest
RUN mkdir /srv/a && \
    echo one > /srv/a/one && \
    echo two > /srv/a/two && \
    chmod 0600 /srv/a/two && \
    ln -s one /srv/a/three
