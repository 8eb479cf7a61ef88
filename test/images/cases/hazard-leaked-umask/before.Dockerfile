FROM busybox:latest
RUN umask 077; touch a
RUN touch b
