FROM alpine:3.20
RUN cat /dev/zero | ssh-keygen -q -N ""
RUN tr -dc a-z < /dev/urandom | fold -w 12 > /key
RUN cat /list | perl -ne 'print and exit'
