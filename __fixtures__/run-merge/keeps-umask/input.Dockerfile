FROM debian:12
RUN umask 077 && mkdir /secret
RUN mkdir /open
