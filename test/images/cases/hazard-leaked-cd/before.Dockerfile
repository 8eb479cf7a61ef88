FROM busybox:latest
RUN cd /srv && touch a
RUN touch b
