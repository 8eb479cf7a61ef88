FROM busybox:latest
RUN { set -e; cat /srv/configuration; echo read > /srv/state; } && \
    echo ready > /srv/ready
