FROM ubuntu:20.04
RUN sudo useradd a && /usr/sbin/useradd b
