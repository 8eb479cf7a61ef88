FROM debian:12
ENV LANG C.UTF-8 env LC_ALL C.UTF-8
LABEL about tides LABEL vendor example

from debian:12
env LANG C.UTF-8 env LC_ALL C.UTF-8
