FROM busybox:latest
RUN cat /srv/configuration
RUN echo ready > /srv/state
