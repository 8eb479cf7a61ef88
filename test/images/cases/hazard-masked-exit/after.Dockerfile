FROM busybox:latest
RUN cat /srv/configuration; \
    echo ready > /srv/state
