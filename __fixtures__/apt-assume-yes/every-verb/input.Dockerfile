FROM ubuntu:22.04
RUN apt-get update && apt-get upgrade && apt-get dist-upgrade
RUN apt-get remove nano && apt-get purge vim && apt-get autoremove
RUN apt-get build-dep python3 && apt-get reinstall bash
