FROM debian:12
ENV RUN_USER       quay
ENV RUN_GROUP      quay
ENV RUN_DIRECTORY  /srv/quay

LABEL version      3
LABEL description  Tides of all harbours
LABEL vendor       The harbour

ENV LANG C.UTF-8
