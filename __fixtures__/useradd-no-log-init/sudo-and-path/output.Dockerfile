FROM ubuntu:20.04
RUN sudo useradd -l a && /usr/sbin/useradd -l b
