FROM busybox:latest
RUN cd /srv && touch a && \
    touch b
