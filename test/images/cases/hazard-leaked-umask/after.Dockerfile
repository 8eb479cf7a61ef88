FROM busybox:latest
RUN umask 077; touch a && \
    touch b
