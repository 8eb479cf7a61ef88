FROM debian:12
SHELL ["/bin/sh", "-e", "-c"]
RUN set -u && mkdir /b
RUN case $HOME in /*) mkdir /a;; esac
