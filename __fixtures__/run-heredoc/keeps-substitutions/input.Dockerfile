FROM debian:12
RUN touch a && \
    touch b && X=$(false; echo 1) && touch d && touch e
RUN touch a && \
    touch b && . /etc/profile && touch d && touch e
