FROM busybox:latest
RUN set -e; cat /srv/configuration; echo read > /srv/state
RUN echo ready > /srv/ready
